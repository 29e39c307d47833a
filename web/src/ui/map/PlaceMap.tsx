import type { ClinicDetail } from '@finder/contract';
import { useEffect, useRef, useState } from 'react';
import { mapWords } from '../../words/map.ts';
import { useWords } from '../language.tsx';
import { mapLng, type LatLng } from './decode.ts';
import { dropPath } from './drop-path.ts';
import { drawPlace, drawingBounds, drawingSize, type PlaceDrawing } from './place-drawing.ts';
import { fetchCountry, fetchState, findStates } from './fetch-map-files.ts';
import { createMeasure } from './measure-text.ts';
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

/** States with land of another country beside them. */
const borderStates = ['AK', 'AZ', 'CA', 'ID', 'ME', 'MI', 'MN', 'MT', 'ND', 'NH', 'NM', 'NY', 'OH', 'PA', 'TX', 'VT', 'WA'];
const names = 0.9;
const middle = { x: drawingSize.width / 2, y: drawingSize.height / 2 };
const covered = {
  pin: { left: middle.x - 20, right: middle.x + 20, top: middle.y - 46, bottom: middle.y + 6 },
  circle: { left: middle.x - 52, right: middle.x + 52, top: middle.y - 46, bottom: middle.y + 46 },
};

const load = async (point: LatLng, isArea: boolean) => {
  const codes = await findStates(drawingBounds(point));
  const country = codes.some((code) => borderStates.includes(code)) ? fetchCountry() : undefined;
  const states = await Promise.all(codes.map(fetchState));
  await document.fonts.ready;
  return drawPlace(point, states, await country, [isArea ? covered.circle : covered.pin], createMeasure(names));
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
      load([lat, mapLng(lng)], isArea).then((next) => wanted && setDrawing(next)).catch(() => {});
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
