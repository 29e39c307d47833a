import { fileURLToPath } from 'node:url';
import { readContent, type Content } from '../../web/content/read-content.ts';

export const contentFolder = fileURLToPath(new URL('../../seeds/content', import.meta.url));

let content: Content | undefined;

/** The guide as it stands in the folder, read once. */
export const readGuide = (): Content => content ??= readContent(contentFolder);
