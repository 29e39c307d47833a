import type { GroupId } from '../results.ts';

/** The three drawings of the groups, as Lucide has them (ISC license), in a square of 24. */
const paths: Record<GroupId, readonly string[]> = {
  clear: [
    'M18 11V6a2 2 0 0 0-2-2a2 2 0 0 0-2 2', 'M14 10V4a2 2 0 0 0-2-2a2 2 0 0 0-2 2v2', 'M10 10.5V6a2 2 0 0 0-2-2a2 2 0 0 0-2 2v8',
    'M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L7 15',
  ],
  check: ['M11 2v2', 'M5 2v2', 'M5 3H4a2 2 0 0 0-2 2v4a6 6 0 0 0 12 0V5a2 2 0 0 0-2-2h-1', 'M8 15a6 6 0 0 0 12 0v-3', 'M18 10a2 2 0 1 0 4 0a2 2 0 1 0-4 0'],
  mention: ['M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719'],
};

/** Draws a group's icon in a square of `size` points. */
export const drawIcon = (doc: PDFKit.PDFDocument, id: GroupId, x: number, y: number, size: number) => {
  doc.translate(x, y).scale(size / 24).lineWidth(2).lineCap('round').lineJoin('round');
  for (const path of paths[id]) doc.path(path).stroke('#000');
};
