import type { ClinicDetail } from '@finder/contract';
import { useMemo } from 'react';
import { mapWords } from '../../words/map.ts';
import { useWords } from '../language.tsx';
import { mapLng, type LatLng } from './decode.ts';
import { DrawnPlace } from './DrawnPlace.tsx';
import { drawingMiddle as middle, drawingSize, drawingZoom } from './drawing-size.ts';
import { dropPath } from './drop-path.ts';
import { useDrawing } from './use-drawing.ts';

type Props = {
  lat: number;
  lng: number;
  /** With 'zip' the point is the middle of a ZIP area: a soft circle instead of a pin. */
  precision: ClinicDetail['precision'];
  /** What the picture shows, for those who do not see it. */
  label: string;
};

const covered = {
  pin: [{ left: middle.x - 20, right: middle.x + 20, top: middle.y - 46, bottom: middle.y + 6 }],
  circle: [{ left: middle.x - 52, right: middle.x + 52, top: middle.y - 46, bottom: middle.y + 46 }],
};

/** A small picture of where a clinic is: county lines, towns and a pin. Nothing is loaded before it comes into view. */
export const PlaceMap = ({ lat, lng, precision, label }: Props) => {
  const w = useWords(mapWords);
  const isArea = precision === 'zip';
  const point = useMemo((): LatLng => [lat, mapLng(lng)], [lat, lng]);
  const { frame, drawing } = useDrawing(point, drawingZoom, isArea ? covered.circle : covered.pin);
  return (
    <div className={`place-map map-land-colours${drawing ? ' place-map-drawn' : ''}`} ref={frame}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${drawingSize.width} ${drawingSize.height}`} preserveAspectRatio="xMidYMid slice">
        {drawing && <DrawnPlace drawing={drawing} />}
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
