import type { ImportResult } from './service.ts';
import type { ImportError } from './read-rows.ts';
import type { PlannedChange, PlannedNew } from './plan.ts';

const counted = (count: number, one: string, many: string) => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** "Row 14, zip “8022”: has 4 digits. …" */
export function sayError({ row, column, value, message }: ImportError): string {
  const cell = column === '' ? '' : `, ${column}${value === '' ? '' : ` “${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`}`;
  return `  Row ${row}${cell}: ${message}`;
}

const sayNew = ({ row, ref, listing, notes }: PlannedNew) =>
  [`  Row ${row}, ${ref}: ${listing.name}, ${listing.city}, ${listing.state}`, ...notes.map((note) => `    ${note}`)].join('\n');

const sayChange = ({ row, ref, listing, diffs, notes }: PlannedChange) => [
  `  Row ${row}, ${ref}: ${listing.name}, ${listing.city}, ${listing.state}`,
  ...diffs.map(({ column, before, after }) => `    ${column}: ${before || '(not said)'} → ${after || '(not said)'}`),
  ...notes.map((note) => `    ${note}`),
].join('\n');

function section<Item>(title: string, items: Item[], count: number, say: (item: Item) => string): string[] {
  if (items.length === 0) return [];
  return ['', title, ...items.map(say), ...(count > items.length ? [`  … and ${(count - items.length).toLocaleString('en-US')} more.`] : [])];
}

const separatorWords = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };
const encodingWords = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' };

/** The plan as lines to read: errors first, then what is new and what changes, then the sum. */
export function printPlan(fileName: string, { plan, shape, applied, inventedShown, inventedRemoved }: ImportResult): string {
  const { added, changed, errors, counts } = plan;
  const sum = `${counted(counts.added, 'new clinic', 'new clinics')}, ${counted(counts.changed, 'change', 'changes')}, ${counts.same.toLocaleString('en-US')} the same, ${counted(counts.errors, 'error', 'errors')}`;
  const nothing = counts.added + counts.changed + inventedRemoved === 0;
  return [
    `${applied ? 'Import' : 'Plan'} of ${fileName} (${encodingWords[shape.encoding]}${shape.separator ? `, ${separatorWords[shape.separator]}` : ''})`,
    ...section('To fix first:', errors, counts.errors, sayError),
    ...section('New:', added, counts.added, sayNew),
    ...section('Changes:', changed, counts.changed, sayChange),
    '',
    `${sum}.`,
    ...(inventedRemoved > 0 ? [`${counted(inventedRemoved, 'invented listing is', 'invented listings are')} ${applied ? 'removed' : 'to be removed'}.`] : []),
    ...(inventedShown > 0 && inventedRemoved === 0
      ? [`These are the first real clinics: the ${counted(inventedShown, 'invented listing', 'invented listings')} will no longer be shown. Add --remove-invented to remove them.`] : []),
    counts.errors > 0 ? 'Nothing was changed. Fix the errors and run it again.'
      : applied ? (nothing ? 'Nothing had to be changed.' : 'Saved.')
      : nothing ? 'There is nothing to change.' : 'Nothing has been saved yet. Add --apply to save it.',
  ].join('\n');
}
