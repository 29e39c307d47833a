import type { PlaceDrawing } from './place-drawing.ts';
import './map-labels.css';
import './place-map.css';

/** The lines and names of a small map, for its svg. */
export const DrawnPlace = ({ drawing }: { drawing: PlaceDrawing }) => (
  <g>
    <path className="map-neighbour" d={drawing.neighbours} />
    <path className="map-lake" d={drawing.lakes} />
    <path className="map-home" d={drawing.land} fillRule="evenodd" />
    <path className="map-county-line" d={drawing.counties} />
    <path className="map-coast" d={drawing.coast} />
    <path className="map-state-line" d={drawing.states} />
    {drawing.labels.map(({ text, kind, hasDot, box, x, y }) => (
      <g key={`${text} ${x} ${y}`}>
        {hasDot && <circle className="place-map-dot" cx={x} cy={y} r="3.2" />}
        <text className={`place-map-name place-map-${kind}`} x={box.left} y={box.top + (box.bottom - box.top) * 0.76}>{text}</text>
      </g>
    ))}
  </g>
);
