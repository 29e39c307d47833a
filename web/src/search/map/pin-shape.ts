import { dropPath } from '../../ui/map/drop-path.ts';

const svg = 'http://www.w3.org/2000/svg';

/** The drop of a pin: a ring behind it, which shows when selected, and the shape. */
export const createPinShape = (): SVGSVGElement => {
  const shape = document.createElementNS(svg, 'svg');
  shape.setAttribute('viewBox', '0 0 34 42');
  shape.setAttribute('class', 'map-pin-drop');
  shape.setAttribute('aria-hidden', 'true');
  for (const name of ['map-pin-ring', 'map-pin-shape']) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', dropPath);
    path.setAttribute('class', name);
    shape.append(path);
  }
  return shape;
};
