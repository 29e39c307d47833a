import { fileURLToPath } from 'node:url';
import { findOverdue } from './overdue.ts';
import { readContent } from './read-content.ts';

/** Prints which pages of the guide are due; a warning, because the pages say so themselves. */
const due = findOverdue(readContent(fileURLToPath(new URL('../../seeds/content', import.meta.url))), new Date().toISOString().slice(0, 10));
console.log(due.length === 0 ? 'No page of the guide is due to be checked again.' : `Warning, due to be checked again:\n${due.join('\n')}`);
