import type { ImportResult } from './service.ts';
import type { ImportError } from './read-rows.ts';
import type { PlannedChange, PlannedNew } from './plan.ts';

const shownErrors = 200;
const shownRows = 50;

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

function section<Item>(title: string, items: Item[], most: number, say: (item: Item) => string): string[] {
  if (items.length === 0) return [];
  return ['', title, ...items.slice(0, most).map(say), ...(items.length > most ? [`  … and ${(items.length - most).toLocaleString('en-US')} more.`] : [])];
}

/** The plan as lines to read: errors first, then what is new and what changes, then the sum. */
export function printPlan(fileName: string, { plan, applied, inventedShown, inventedRemoved }: ImportResult): string {
  const { added, changed, same, errors } = plan;
  const sum = `${counted(added.length, 'new clinic', 'new clinics')}, ${counted(changed.length, 'change', 'changes')}, ${same.length} the same, ${counted(errors.length, 'error', 'errors')}`;
  const nothing = added.length + changed.length + inventedRemoved === 0;
  return [
    `${applied ? 'Import' : 'Plan'} of ${fileName}`,
    ...section('To fix first:', errors, shownErrors, sayError),
    ...section('New:', added, shownRows, sayNew),
    ...section('Changes:', changed, shownRows, sayChange),
    '',
    `${sum}.`,
    ...(inventedRemoved > 0 ? [`${counted(inventedRemoved, 'invented listing is', 'invented listings are')} ${applied ? 'removed' : 'to be removed'}.`] : []),
    ...(inventedShown > 0 && inventedRemoved === 0
      ? [`These are the first real clinics: the ${counted(inventedShown, 'invented listing', 'invented listings')} will no longer be shown. Add --remove-invented to remove them.`] : []),
    errors.length > 0 ? 'Nothing was changed. Fix the errors and run it again.'
      : applied ? (nothing ? 'Nothing had to be changed.' : 'Saved.')
      : nothing ? 'There is nothing to change.' : 'Nothing has been saved yet. Add --apply to save it.',
  ].join('\n');
}
