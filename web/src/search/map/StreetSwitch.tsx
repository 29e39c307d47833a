import { Map as MapIcon, Spline } from 'lucide-react';
import type { StreetMap } from '../../page-data.ts';
import { useWords } from '../../ui/language.tsx';
import { mapWords } from '../../words/map.ts';

/** Changes between the simple map and the street map. Says before the press who then learns where somebody looks. */
export const StreetSwitch = ({ streetMap: { host }, on, onChange }: { streetMap: StreetMap; on: boolean; onChange: (on: boolean) => void }) => {
  const w = useWords(mapWords);
  const [name, hint] = on ? [w.simpleMap, w.simpleMapHint] : [w.streetMap, host ? w.streetMapHint(host) : w.streetMapOwnHint];
  return (
    <button type="button" className="map-streets" onClick={() => onChange(!on)}>
      {on ? <Spline aria-hidden="true" /> : <MapIcon aria-hidden="true" />}
      <span><span className="map-streets-name">{name}</span>: {hint}</span>
    </button>
  );
};
