import type { LabelKind } from './labels.ts';

/** Sizes of map names; the styles in map-labels.css say the same. */
const fonts: Record<LabelKind, { size: number; weight: number; tracking: number; caps: boolean }> = {
  county: { size: 13.5, weight: 600, tracking: 1.5, caps: true },
  state: { size: 13.5, weight: 600, tracking: 1.5, caps: true },
  town: { size: 14.5, weight: 500, tracking: 0, caps: false },
  city: { size: 16, weight: 650, tracking: 0, caps: false },
  'main-city': { size: 19, weight: 650, tracking: 0, caps: false },
};

/** Measures names as the page will draw them, in pixels; call it in a browser, once the font has come. */
export const createMeasure = (scale = 1) => {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font') || 'sans-serif';
  return (text: string, kind: LabelKind): { width: number; height: number } => {
    const { size, weight, tracking, caps } = fonts[kind];
    const written = caps ? text.toLocaleUpperCase('en') : text;
    if (context) context.font = `${weight} ${size * scale}px ${family}`;
    const drawn = context?.measureText(written).width ?? written.length * size * scale * 0.56;
    return { width: drawn + written.length * tracking * scale, height: size * scale * 1.25 };
  };
};
