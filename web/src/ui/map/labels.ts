/** A rectangle in pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Where a name stands beside its point. */
export type LabelSide = 'centre' | 'right' | 'left' | 'below' | 'above';

export type LabelKind = 'county' | 'state' | 'town' | 'city' | 'main-city';

/** A name that would like to be on the map, at a point in pixels. */
export type LabelWish = { text: string; kind: LabelKind; x: number; y: number; width: number; height: number };

/** `hasDot`: the name stands beside a dot at its point. */
export type PlacedLabel = LabelWish & { box: Box; hasDot: boolean };

/** From the middle of a town's dot to its name. */
const gap = 9;
/** Names nearer to each other than this run together. */
const margin = 4;

const beside: [LabelSide, number][] = [['right', 0], ['left', 0], ['below', 0]];
/** Without a dot a name may stand a little further off, clear of the pins in its city. */
const around: [LabelSide, number][] = [
  ['centre', 0], ['below', 0], ['above', 0], ['right', 0], ['left', 0],
  ['below', 20], ['right', 20], ['left', 20], ['above', 20], ['below', 40], ['right', 45], ['left', 45], ['above', 40],
];

type Try = { sides: [LabelSide, number][]; hasDot: boolean };

/** What to try, best first. A city whose dot is hidden, often by the start of the search itself, is named without it. */
const triesOf: Record<LabelKind, Try[]> = {
  county: [{ sides: around.slice(0, 3), hasDot: false }],
  state: [{ sides: around.slice(0, 3), hasDot: false }],
  town: [{ sides: beside.slice(0, 2), hasDot: true }],
  city: [{ sides: beside, hasDot: true }, { sides: around.slice(1), hasDot: false }],
  'main-city': [{ sides: around, hasDot: false }],
};

export const boxesTouch = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

const boxAt = ({ x, y, width, height }: LabelWish, side: LabelSide, off: number): Box => {
  const away = gap + off;
  const left = side === 'right' ? x + away : side === 'left' ? x - away - width : x - width / 2;
  const top = side === 'below' ? y + away : side === 'above' ? y - away - height : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
};

const dotAt = ({ x, y }: LabelWish): Box => ({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 });

const isInside = (box: Box, view: Box) => box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;

const widen = (box: Box): Box => ({ left: box.left - margin, top: box.top - margin, right: box.right + margin, bottom: box.bottom + margin });

/**
 * Puts names on a map, the first wish first: each takes the first side that is wholly in view and touches nothing that
 * stands there already, or is left out. `taken` are the boxes of pins and the like; at most `most` names are placed.
 */
export const placeLabels = (wishes: LabelWish[], taken: Box[], view: Box, most: number): PlacedLabel[] => {
  const boxes = [...taken];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    if (placed.length >= most) break;
    const isFree = (box: Box) => !boxes.some((other) => boxesTouch(box, other));
    const dot = dotAt(wish);
    const found = triesOf[wish.kind]
      .filter(({ hasDot }) => !hasDot || isFree(dot))
      .flatMap(({ sides, hasDot }) => sides.map(([side, off]) => ({ box: boxAt(wish, side, off), hasDot })))
      .find(({ box }) => isInside(box, view) && isFree(widen(box)));
    if (!found) continue;
    boxes.push(found.box, ...(found.hasDot ? [dot] : []));
    placed.push({ ...wish, ...found });
  }
  return placed;
};
