import type { ClinicCard } from '@finder/contract';
import { X } from 'lucide-react';
import { formatMiles } from '../../ui/format.ts';
import { useWords } from '../../ui/language.tsx';
import { mapWords } from '../../words/map.ts';

type Props = { clinic: ClinicCard; docked: boolean; onGoToCard: () => void; onClose: () => void };

/** Name, distance and town of the selected pin. The keys are named while the pin has the keyboard's focus. */
export const PinPopup = ({ clinic, docked, onGoToCard, onClose }: Props) => {
  const w = useWords(mapWords);
  return (
    <div className={docked ? 'map-popup map-popup-docked' : 'map-popup'} data-over-map="">
      {/* Enter on the pin does the same: a stop of its own would come between one pin and the next. */}
      <button type="button" className="map-popup-name" tabIndex={docked ? 0 : -1} onClick={onGoToCard}>{clinic.name}</button>
      <p className="map-popup-where">{w.miles(formatMiles(clinic.distanceMiles))} · {clinic.city}</p>
      {docked
        ? (
          <>
            <button type="button" className="map-popup-go" onClick={onGoToCard}>{w.goToCard}</button>
            <button type="button" className="map-popup-close" aria-label={w.close} onClick={onClose}><X aria-hidden="true" /></button>
          </>
        )
        : (
          <p className="map-popup-keys">
            <span><kbd>{w.keyEnter}</kbd> {w.keyEnterDoes}</span> <span><kbd>{w.keyTab}</kbd> {w.keyTabDoes}</span>{' '}
            <span><kbd>{w.keyEsc}</kbd> {w.keyEscDoes}</span>
          </p>
        )}
    </div>
  );
};
