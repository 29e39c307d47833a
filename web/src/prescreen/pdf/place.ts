import type { GroupId } from '../results.ts';
import type { Sheet } from './sheet.ts';

/** Where something is drawn: a page, counted from 0, and points from its upper edge. */
export type Spot = { page: number; y: number };

/** Something that is never torn by the end of a page. */
export type Solid = {
  height: number;
  /** Air before it; none at the top of a page. The larger of this and what the piece before wants below counts. */
  above: number;
  below?: number;
  draw: (y: number) => void;
  /** Stays on one page with what follows. */
  keep?: boolean;
  newPage?: boolean;
  /** Heads of a table, drawn again on each page that it goes on to. */
  again?: Solid;
  edge?: Edge;
};
/** Pieces side by side. `down`: one run of pieces in two columns as even as they allow, the right one `shift` points further right. */
type Beside = { above: number; edge?: Edge } & ({ beside: readonly [readonly Piece[], readonly Piece[]] } | { down: readonly Solid[]; shift: number });
export type Piece = Solid | Beside;
/** The line at the left of a group. */
export type Edge = { id: GroupId; x: number };

const isSolid = (piece: Piece): piece is Solid => 'draw' in piece;

/** Sets pieces one below the other from `start`, page after page, and gives the place after the last. */
export const place = (pieces: readonly Piece[], start: Spot, sheet: Sheet): Spot => {
  const room = sheet.bottom - sheet.top;
  let { page, y } = start;
  let last: Piece | undefined;
  const isAtTop = () => y <= sheet.top;
  const airBetween = (one: Piece | undefined, other: Piece) => Math.max((one && isSolid(one) && one.below) || 0, other.above);
  const turn = () => { page += 1; y = sheet.top; };

  const drawEdge = (edge: Edge, from: Spot, to: Spot) => {
    for (let on = from.page; on <= to.page; on++) {
      const [upper, lower] = [on === from.page ? from.y : sheet.top, on === to.page ? to.y : sheet.bottom];
      if (lower <= upper) continue;
      sheet.goTo(on);
      sheet.artifact((doc) => edgeOf[edge.id](doc, edge.x, upper, lower));
    }
  };
  /** What must stand on one page, from a piece on: all that keep to the next, and that one. */
  const chainHeight = (from: number) => {
    let height = 0;
    for (let at = from; at < pieces.length; at++) {
      const piece = pieces[at]!;
      height += (at === from ? 0 : airBetween(pieces[at - 1], piece)) + firstHeight(piece);
      if (!isSolid(piece) || !piece.keep) break;
    }
    return height;
  };

  for (const [at, piece] of pieces.entries()) {
    if (isSolid(piece) && piece.newPage && !isAtTop()) turn();
    const needed = chainHeight(at);
    // What does not fit on any page is torn rather than pushed on for ever.
    const wanted = needed > room ? firstHeight(piece) : needed;
    const air = airBetween(last, piece);
    if (!isAtTop() && y + air + wanted > sheet.bottom + 0.01) {
      turn();
      if (isSolid(piece) && piece.again) {
        sheet.goTo(page);
        piece.again.draw(y);
        y += piece.again.height;
      }
    }
    const before = { page, y };
    if (!isAtTop()) y += air;
    const from = { page, y };
    if (isSolid(piece)) {
      sheet.goTo(page);
      piece.draw(y);
      y += piece.height;
    } else {
      const end = 'beside' in piece ? placeBeside(piece.beside, from, sheet) : placeDown(piece.down, piece.shift, from, sheet);
      ({ page, y } = end);
    }
    // The air between two pieces of one group belongs to its edge.
    if (piece.edge) drawEdge(piece.edge, last?.edge === piece.edge ? before : from, { page, y });
    last = piece;
  }
  return { page, y };
};

const firstHeight = (piece: Piece): number => {
  if (isSolid(piece)) return piece.height;
  if ('down' in piece) return piece.down[0]?.height ?? 0;
  return Math.max(0, ...piece.beside.map(([first]) => (first ? firstHeight(first) : 0)));
};

const later = (one: Spot, other: Spot) => (one.page > other.page || (one.page === other.page && one.y > other.y) ? one : other);

const placeBeside = ([left, right]: readonly [readonly Piece[], readonly Piece[]], start: Spot, sheet: Sheet) => {
  const afterLeft = place(left, start, sheet);
  return later(afterLeft, place(right, start, sheet));
};

const heightOf = (items: readonly Solid[]) => items.reduce((sum, { height, above }, at) => sum + height + (at === 0 ? 0 : above), 0);

/** Fills the left column, then the right one; what has no room goes on to the next page. */
const placeDown = (items: readonly Solid[], shift: number, start: Spot, sheet: Sheet): Spot => {
  const room = sheet.bottom - start.y + 0.01;
  const tallest = (count: number) => Math.max(heightOf(items.slice(0, count)), heightOf(items.slice(count)));
  const evenly = items.reduce((best, _, at) => (tallest(at + 1) < tallest(best) ? at + 1 : best), items.length);
  const fitting = (from: number) => {
    let count = 0;
    while (from + count < items.length && heightOf(items.slice(from, from + count + 1)) <= room) count += 1;
    return count;
  };
  const isAll = tallest(evenly) <= room;
  const inLeft = isAll ? evenly : Math.max(1, fitting(0));
  const inRight = isAll ? items.length - evenly : fitting(inLeft);
  const right = items.slice(inLeft, inLeft + inRight).map((item) => ({ ...item, draw: (y: number) => sheet.shifted(shift, () => item.draw(y)) }));
  const end = later(place(items.slice(0, inLeft), start, sheet), place(right, start, sheet));
  const rest = items.slice(inLeft + inRight);
  return rest.length === 0 ? end : placeDown(rest, shift, { page: end.page + 1, y: sheet.top }, sheet);
};

/** Told apart without color: thick, double, dashed. */
const edgeOf: Record<GroupId, (doc: PDFKit.PDFDocument, x: number, upper: number, lower: number) => void> = {
  clear: (doc, x, upper, lower) => { doc.rect(x, upper, 5, lower - upper).fill('#000'); },
  check: (doc, x, upper, lower) => { for (const line of [x, x + 3.4]) doc.rect(line, upper, 1.6, lower - upper).fill('#000'); },
  mention: (doc, x, upper, lower) => {
    // Always at the same places of a page, so that the parts of one edge go on in step.
    for (let at = Math.floor(upper / 13) * 13; at < lower; at += 13) {
      const [from, to] = [Math.max(at, upper), Math.min(at + 8, lower)];
      if (to - from > 1.5) doc.rect(x, from, 4, to - from).fill('#000');
    }
  },
};
