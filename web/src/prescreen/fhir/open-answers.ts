/** What opening a file needs, fetched when one is opened. */
export { describeFile } from './describe-file.ts';
export { readResponse } from './read-response.ts';
