import type { MapClinic } from '@finder/contract';
import { X } from 'lucide-react';
import { formatMiles } from '../../ui/format.ts';
import { useHref, useWords } from '../../ui/language.tsx';
import { mapWords } from '../../words/map.ts';

type Props = {
  clinic: MapClinic;
  docked: boolean;
  /** Absent while the list has not come as far as this clinic: then its own page is what to open. */
  onGoToCard: (() => void) | undefined;
  onClose: () => void;
};

/** Name, distance and town of the selected pin. The keys are named while the pin has the keyboard's focus. */
export const PinPopup = ({ clinic, docked, onGoToCard, onClose }: Props) => {
  const w = useWords(mapWords);
  const href = useHref()(`/clinic/${clinic.slug}`);
  // Enter on the pin does the same: a stop of its own would come between one pin and the next.
  const stop = docked ? 0 : -1;
  return (
    <div className={docked ? 'map-popup map-popup-docked' : 'map-popup'} data-over-map="">
      {onGoToCard
        ? <button type="button" className="map-popup-name" tabIndex={stop} onClick={onGoToCard}>{clinic.name}</button>
        : <a className="map-popup-name" tabIndex={stop} href={href}>{clinic.name}</a>}
      <p className="map-popup-where">{w.miles(formatMiles(clinic.distanceMiles))} · {clinic.city}</p>
      {docked
        ? (
          <>
            {onGoToCard
              ? <button type="button" className="map-popup-go" onClick={onGoToCard}>{w.goToCard}</button>
              : <a className="map-popup-go" href={href}>{w.openPage}</a>}
            <button type="button" className="map-popup-close" aria-label={w.close} onClick={onClose}><X aria-hidden="true" /></button>
          </>
        )
        : (
          <p className="map-popup-keys">
            <span><kbd>{w.keyEnter}</kbd> {onGoToCard ? w.keyEnterDoes : w.keyEnterOpens}</span> <span><kbd>{w.keyTab}</kbd> {w.keyTabDoes}</span>{' '}
            <span><kbd>{w.keyEsc}</kbd> {w.keyEscDoes}</span>
          </p>
        )}
    </div>
  );
};
