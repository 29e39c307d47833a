import type { ClinicDetail } from '@finder/contract';
import { useEffect, useRef, useState } from 'react';
import { mapWords } from '../../words/map.ts';
import { useWords } from '../language.tsx';
import { drawingMiddle as middle, drawingSize } from './drawing-size.ts';
import { dropPath } from './drop-path.ts';
import type { PlaceDrawing } from './place-drawing.ts';
import './map-labels.css';
import './place-map.css';

type Props = {
  lat: number;
  lng: number;
  /** With 'zip' the point is the middle of a ZIP area: a soft circle instead of a pin. */
  precision: ClinicDetail['precision'];
  /** What the picture shows, for those who do not see it. */
  label: string;
};

/** A small picture of where a clinic is: county lines, towns and a pin. Nothing is loaded before it comes into view. */
export const PlaceMap = ({ lat, lng, precision, label }: Props) => {
  const w = useWords(mapWords);
  const frame = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<PlaceDrawing | null>(null);
  const isArea = precision === 'zip';

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let wanted = true;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      // Without its lines the map is still a pin beside the address.
      import('./load-drawing.ts').then(({ loadDrawing }) => loadDrawing(lat, lng, isArea))
        .then((next) => wanted && setDrawing(next)).catch(() => {});
    }, { rootMargin: '200px' });
    seen.observe(element);
    return () => {
      wanted = false;
      seen.disconnect();
    };
  }, [lat, lng, isArea]);

  return (
    <div className={`place-map map-land-colours${drawing ? ' place-map-drawn' : ''}`} ref={frame}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${drawingSize.width} ${drawingSize.height}`} preserveAspectRatio="xMidYMid slice">
        {drawing && (
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
        )}
        {isArea
          ? (
            <g>
              <circle className="place-map-area" cx={middle.x} cy={middle.y} r="44" />
              <text className="place-map-about" x={middle.x} y={middle.y + 5}>{w.aboutHere}</text>
            </g>
          )
          : (
            <g transform={`translate(${middle.x - 17} ${middle.y - 41})`}>
              <path className="place-map-pin-ring" d={dropPath} />
              <path className="place-map-pin" d={dropPath} />
              <circle className="place-map-pin-eye" cx="17" cy="17.5" r="5.5" />
            </g>
          )}
      </svg>
    </div>
  );
};
