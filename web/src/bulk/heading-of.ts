import type { BulkFile } from '@finder/contract';

/** What the file itself calls a column: people know their own headings best. */
export const headingOf = ({ headings }: BulkFile, column: string): string => headings.find((each) => each.column === column)?.heading ?? column;
