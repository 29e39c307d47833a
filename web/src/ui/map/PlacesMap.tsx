import { useMemo } from 'react';
import { DrawnPlace } from './DrawnPlace.tsx';
import { drawingSize } from './drawing-size.ts';
import { dropPath } from './drop-path.ts';
import { fitView } from './fit-view.ts';
import { useDrawing } from './use-drawing.ts';

type Props = {
  points: { lat: number; lng: number }[];
  /** The number of the first point; the others count on. */
  first: number;
  /** What the picture shows, for those who do not see it. */
  label: string;
};

/** A small picture of where several clinics are: county lines, towns, and a pin for each with its number in the list. */
export const PlacesMap = ({ points, first, label }: Props) => {
  const { middle, zoom, tips, covered } = useMemo(() => {
    const view = fitView(points);
    return { ...view, covered: view.tips.map(({ x, y }) => ({ left: x - 18, right: x + 18, top: y - 44, bottom: y + 4 })) };
  }, [points]);
  const { frame, drawing } = useDrawing(middle, zoom, covered);
  return (
    <div className={`place-map map-land-colours${drawing ? ' place-map-drawn' : ''}`} ref={frame}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${drawingSize.width} ${drawingSize.height}`} preserveAspectRatio="xMidYMid slice">
        {drawing && <DrawnPlace drawing={drawing} />}
        {/* The first number lies on top. */}
        {tips.map(({ x, y }, index) => ({ x, y, number: first + index })).toReversed().map(({ x, y, number }) => (
          <g key={number} transform={`translate(${x - 14} ${y - 34}) scale(.83)`}>
            <path className="place-map-numbered" d={dropPath} />
            <text className="place-map-number" x="17" y="23">{number}</text>
          </g>
        ))}
      </svg>
    </div>
  );
};
