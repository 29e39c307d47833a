import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Something tagged, in the order of the tag tree, page by page. */
export type PdfElement = { role: string; text: string; page: number };
export type ReadPdf = { title: string; lang: string; isTagged: boolean; pages: number; /** Of the first page, in points. */ size: number[]; elements: PdfElement[]; /** What lies outside the tree, by page: decoration and the foot. */ artifacts: string[] };

type Node = { role: string; children: (Node | { type: string; id: string })[] };

/** Reads a PDF as a screen reader would: by its tags. Works wherever Node does, without a program of the system. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata() as { info: { Title?: string; Language?: string } };
  const elements: PdfElement[] = [];
  const artifacts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const byId = new Map<string, string>();
    const open: (string | null)[] = [];
    let outside = '';
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        const text = item.str + (item.hasEOL ? ' ' : '');
        const id = open.findLast((one) => one !== null);
        if (id === undefined || open.includes('Artifact')) outside += text;
        else byId.set(id!, (byId.get(id!) ?? '') + text);
      } else if (item.type === 'endMarkedContent') open.pop();
      // The library's types leave the tag out.
      else open.push((item as { tag?: string }).tag === 'Artifact' ? 'Artifact' : item.id ?? null);
    }
    const walk = (node: Node) => {
      const element: PdfElement = { role: node.role, text: '', page: number };
      elements.push(element);
      for (const child of node.children) {
        if ('role' in child) walk(child);
        else element.text += byId.get(child.id) ?? '';
      }
      element.text = element.text.replace(/\s+/g, ' ').trim();
    };
    const tree = await page.getStructTree() as Node | null;
    if (tree) walk(tree);
    artifacts.push(outside.replace(/\s+/g, ' ').trim());
  }
  const read = { title: info.Title ?? '', lang: info.Language ?? '', isTagged: (await pdf.getMarkInfo())?.['Marked'] === true, pages: pdf.numPages, size: (await pdf.getPage(1)).view.slice(2), elements, artifacts };
  await pdf.destroy();
  return read;
}

/**
 * Every letter in reading order, without the spaces, which a PDF does not always have. A printed table that goes on
 * begins its next page with its head again: one that was there is left out.
 */
export const lettersOf = ({ elements }: ReadPdf): string => {
  const heads = new Set<string>();
  let begun = 0;
  return elements.map(({ role, text, page }, at) => {
    const letters = text.replace(/\s/g, '');
    const isHead = role === 'TH' || (role === 'NonStruct' && elements[at - 1]?.role === 'TH');
    const isAgain = isHead && begun < page && heads.has(letters);
    if (letters && !isAgain) begun = page;
    if (isHead && letters) heads.add(letters);
    return isAgain ? '' : letters;
  }).join('');
};

/** Where two texts part, with some of both; null when they are the same. */
export const firstDifference = (one: string, other: string): string | null => {
  if (one === other) return null;
  const at = [...one].findIndex((letter, place) => other[place] !== letter);
  const from = Math.max(0, (at < 0 ? one.length : at) - 40);
  return `…${one.slice(from, from + 80)}… but …${other.slice(from, from + 80)}…`;
};
