import Document from 'pdfkit';
import type { Font } from 'fontkit';
import type { Lang } from '../../words/words.ts';
import { style } from './style.ts';

export type PaperSize = 'letter' | 'a4';
export type Element = PDFKit.PDFStructureElement;
type Tag = 'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD';

type ElementOptions = PDFKit.Mixins.StructureElementOptions & { scope?: 'Column'; numbering?: 'Decimal' | 'Square' };

/** The pages of one PDF: draws at a place of a page, and says of everything drawn what it is or that it is decoration. */
export type Sheet = ReturnType<typeof openSheet>;

export const openSheet = ({ size, lang, title, date }: { size: PaperSize; lang: Lang; title: string; date: Date }) => {
  const doc = new Document({
    // The library's types do not know this subset yet.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true, pdfVersion: '1.7', lang: lang === 'es' ? 'es-US' : 'en-US', displayTitle: true, bufferPages: true,
    size: size === 'a4' ? 'A4' : 'LETTER', margin: 0,
    info: { Title: title, CreationDate: date },
    // No font of its own: ours are given as they are used.
    font: null as unknown as string,
  });
  const done = new Promise<Uint8Array<ArrayBuffer>[]>((resolve, reject) => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    doc.on('data', (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
    doc.on('end', () => resolve(chunks));
    doc.on('error', reject);
  });
  const tags = new WeakMap<Element, Tag>();
  const element = (tag: Tag, parent: Element | null, { numbering, ...options }: ElementOptions = {}): Element => {
    const made = doc.struct(tag, options);
    // Asked of a list whose items have labels; the library has no option for it.
    if (numbering) (made as unknown as { dictionary: { data: { A?: object } } }).dictionary.data.A = { O: 'List', ListNumbering: numbering };
    tags.set(made, tag);
    parent?.add(made);
    return made;
  };
  const root = element('Document', null);
  doc.addStructure(root);
  let page = 0;
  const names = new Map<Font, string>();
  const setFont = (font: Font, points: number) => {
    // By name: the library would read a font that it is handed anew each time.
    const name = names.get(font) ?? `F${names.size}`;
    if (!names.has(font)) doc.registerFont(names.set(font, name).get(font)!, font as unknown as Buffer);
    return doc.font(name, points);
  };

  return {
    root,
    element,
    width: doc.page.width - 2 * style.side,
    left: style.side,
    top: style.top,
    /** Where the text of a page ends. */
    bottom: doc.page.height - style.bottom,
    height: doc.page.height,
    /** Goes to a page, which is made when it is not there. */
    goTo: (wanted: number) => {
      for (let last = doc.bufferedPageRange().count - 1; last < wanted; last++) doc.addPage();
      if (page !== wanted) doc.switchToPage(wanted);
      page = wanted;
    },
    pages: () => doc.bufferedPageRange().count,
    measure: (text: string, font: Font, points: number) => setFont(font, points).widthOfString(text),
    text: (text: string, font: Font, points: number, x: number, baseline: number) => {
      setFont(font, points).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
    },
    /** Words that are read and copied in another way than they look. */
    readAs: (actual: string, draw: () => void) => {
      doc.markContent('Span', { actual });
      draw();
      doc.endMarkedContent();
    },
    /** Stands where no font has a letter. The space is for readers that take the words only where some text is. */
    hole: (width: number, points: number, x: number, baseline: number) => {
      doc.fontSize(points).text(' ', x, baseline, { lineBreak: false, baseline: 'alphabetic' });
      doc.lineWidth(style.thin).strokeColor('#000').rect(x + 1, baseline - points * 0.66, width - 2, points * 0.66).stroke();
    },
    /** What is drawn belongs to the element, in reading order. */
    tagged: (to: Element, draw: () => void) => {
      const content = doc.markStructureContent(tags.get(to)!);
      draw();
      doc.endMarkedContent();
      to.add(content);
    },
    /** Lines, edges and the foot: a screen reader passes over them. */
    artifact: (draw: (doc: PDFKit.PDFDocument) => void, type: 'Layout' | 'Pagination' = 'Layout') => {
      doc.markContent('Artifact', { type });
      doc.save();
      draw(doc);
      doc.restore();
      doc.endMarkedContent();
    },
    /** Draws everything so many points further right. */
    shifted: (right: number, draw: () => void) => {
      doc.save().translate(right, 0);
      draw();
      doc.restore();
    },
    /** A box to tick, which the element tells of in words. */
    tick: (to: Element, x: number, y: number) => {
      const content = doc.markStructureContent(tags.get(to)!);
      doc.lineWidth(1).strokeColor('#000').roundedRect(x + 0.5, y + 0.5, style.tick - 1, style.tick - 1, 1.5).stroke();
      doc.endMarkedContent();
      to.add(content);
    },
    /** Ends the document and gives its bytes. */
    end: async (): Promise<Uint8Array<ArrayBuffer>[]> => {
      root.end();
      doc.end();
      return done;
    },
  };
};
