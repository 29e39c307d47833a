import type { GroupId } from '../results.ts';
import type { TextLook } from '../paper-block.ts';

/** Points. The sizes are those of Paper.css (design §7), so that what fits on the printed page fits here. */
export const style = {
  side: 36,
  top: 36,
  /** As high as the printed page's: 11 in less its margins. A4 is longer, and has more. */
  bottom: 57.6,
  gap: 18,
  thin: 0.75,
  h1: { size: 19, leading: 1.1 },
  h2: { size: 12, leading: 1.2 },
  h3: { size: 11, leading: 1.3 },
  raised: { size: 7.5, leading: 0 },
  foot: { size: 8.4, leading: 1.3 },
  /** Of a box to tick. */
  tick: 9,
  tickGap: 7,
  blank: 90,
  rule: 18,
  edges: { clear: 5, check: 5, mention: 4 } satisfies Record<GroupId, number>,
  indent: 14,
  icon: 13,
  grey: '#555',
} as const;

/** Air above each kind of paragraph. */
export const above: Record<TextLook, number> = { plain: 0, after: 4, hint: 3, nothing: 4, clinic: 0, box: 7, small: 0, sources: 4 };

/** Widths of columns, in parts of the whole. */
export const tableColumns = { medicines: [0.32, 0.68 / 3, 0.68 / 3, 0.68 / 3], treatments: [0.32, 0.17, 0.17, 0.13, 0.21] };

/** Sizes of running text; on a full paper the lines stand closer together. */
export const textStyles = (isTight: boolean) => {
  const leading = isTight ? 1.17 : 1.24;
  return { body: { size: 10.6, leading }, note: { size: 9, leading }, tableHead: { size: 9.5, leading }, small: { size: 8.4, leading: isTight ? 1.2 : 1.3 } };
};

export type TextStyle = { size: number; leading: number };
