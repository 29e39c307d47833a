import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, LocateFixed, Minus, Move, Plus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../ui/language.tsx';
import { mapWords } from '../../words/map.ts';
import { widestZoom } from './spots.ts';

type Props = { zoom: number; deepest: number; onZoom: (steps: number) => void; onPan: (right: number, down: number) => void; onRecentre: () => void };

/** Buttons for everything that a drag or a pinch does. */
export const MapControls = ({ zoom, deepest, onZoom, onPan, onRecentre }: Props) => {
  const w = useWords(mapWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="map-controls" data-over-map="">
      {isOpen && (
        <div className="map-control-pad" id="map-control-pad">
          <button type="button" className="map-control map-control-up" aria-label={w.moveUp} onClick={() => onPan(0, -1)}><ArrowUp aria-hidden="true" /></button>
          <button type="button" className="map-control map-control-left" aria-label={w.moveLeft} onClick={() => onPan(-1, 0)}><ArrowLeft aria-hidden="true" /></button>
          <button type="button" className="map-control map-control-middle" aria-label={w.recentre} onClick={onRecentre}><LocateFixed aria-hidden="true" /></button>
          <button type="button" className="map-control map-control-right" aria-label={w.moveRight} onClick={() => onPan(1, 0)}><ArrowRight aria-hidden="true" /></button>
          <button type="button" className="map-control map-control-down" aria-label={w.moveDown} onClick={() => onPan(0, 1)}><ArrowDown aria-hidden="true" /></button>
        </div>
      )}
      <div className="map-control-column">
        <button type="button" className="map-control" aria-label={w.move} aria-expanded={isOpen} aria-controls={isOpen ? 'map-control-pad' : undefined} onClick={() => setOpen(!isOpen)}><Move aria-hidden="true" /></button>
        {/* Not the disabled attribute: a press at the limit would drop the keyboard's focus. */}
        <button type="button" className="map-control" aria-label={w.zoomIn} aria-disabled={zoom >= deepest} onClick={() => onZoom(1)}><Plus aria-hidden="true" /></button>
        <button type="button" className="map-control" aria-label={w.zoomOut} aria-disabled={zoom <= widestZoom} onClick={() => onZoom(-1)}><Minus aria-hidden="true" /></button>
      </div>
    </div>
  );
};
