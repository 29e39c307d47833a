import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Something tagged, in the order of the tag tree, page by page. */
export type PdfElement = { role: string; text: string };
export type ReadPdf = { title: string; lang: string; isTagged: boolean; pages: number; elements: PdfElement[]; /** What lies outside the tree, by page: decoration and the foot. */ artifacts: string[] };

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
      else open.push(item.tag === 'Artifact' ? 'Artifact' : item.id ?? null);
    }
    const walk = (node: Node) => {
      const element: PdfElement = { role: node.role, text: '' };
      elements.push(element);
      for (const child of node.children) {
        if ('role' in child) walk(child);
        else element.text += byId.get(child.id) ?? '';
      }
    };
    const tree = await page.getStructTree() as Node | null;
    if (tree) walk(tree);
    artifacts.push(outside.replace(/\s+/g, ' ').trim());
  }
  const read = { title: info.Title ?? '', lang: info.Language ?? '', isTagged: (await pdf.getMarkInfo())?.['Marked'] === true, pages: pdf.numPages, elements, artifacts };
  await pdf.destroy();
  return read;
}

/**
 * Every letter in reading order, without the spaces, which a PDF does not always have. The head of a table that goes on
 * is printed again by some: one that was there is left out.
 */
export const lettersOf = ({ elements }: ReadPdf): string => {
  const heads = new Set<string>();
  return elements.map(({ role, text }, at) => {
    const isHead = role === 'TH' || (role === 'NonStruct' && elements[at - 1]?.role === 'TH');
    const letters = text.replace(/\s/g, '');
    if (isHead && heads.has(letters)) return '';
    if (isHead && letters) heads.add(letters);
    return letters;
  }).join('');
};
