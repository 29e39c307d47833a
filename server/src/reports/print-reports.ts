import { isoDay } from '../freshness/freshness.ts';
import { showHidden } from '../listing/hidden-signs.ts';
import type { ListedReport } from './repository.ts';

const indented = (text: string) => text.split(/\r\n?|\n/).map((line) => `    ${showHidden(line)}`);

function printReport({ id, createdAt, clinic, topic, details, closedAt, closedNote }: ListedReport): string {
  return [
    `${id}  ${isoDay(createdAt)}  ${topic}`,
    `  ${showHidden(`${clinic.name}, ${clinic.city}, ${clinic.state}`)} (${clinic.slug})`,
    ...(details === '' ? [] : indented(details)),
    ...(closedAt ? [`  Closed ${isoDay(closedAt)}${closedNote ? `: ${showHidden(closedNote)}` : ''}`] : []),
  ].join('\n');
}

/** Reports as lines to read: id, day, topic, listing, then the sender's words, in which nothing can steer a terminal. */
export function printReports(reports: ListedReport[], all: boolean): string {
  if (reports.length === 0) return all ? 'There are no reports.' : 'No report is open.';
  const open = reports.filter(({ closedAt }) => closedAt === null).length;
  return [...reports.map(printReport), `${reports.length === 1 ? '1 report' : `${reports.length} reports`}, ${open} open.`].join('\n\n');
}
