import type { Box, ClinicCard, MapRequest } from '@finder/contract';
import { useEffect, useMemo, useState } from 'react';
import { findOnMap } from '../../api/find.ts';
import { groupOfOne, toGroup, type Group } from './groups.ts';
import { toMapClinic } from './map-clinic.ts';

/** A search as the map asks it: all but what is on the screen. */
export type MapSearch = Omit<MapRequest, 'view' | 'zoom'>;

/** The server names what is in its bubbles from this zoom on, whose grain no longer matters then. */
const namesFrom = 11;
const finest = 18;
/** The server's bubbles are as wide as words; asked two steps finer, it leaves pins apart that would not touch. */
const finer = 2;

/** The zoom to ask for: finer than the one on the screen. What would touch there is joined here. */
export const markerZoom = (zoom: number) => (Math.round(zoom) >= namesFrom ? finest : Math.round(zoom) + finer);

/** Moves that follow each other this closely are asked about once. */
const settleMs = 150;

type Answer = { search: string; groups: Group[] | null };

/**
 * All clinics of the search in the part of the map on the screen, asked for anew after each move; the old ones stay
 * until then. Before the first answer, and when none comes, those whose cards are in the list.
 */
export const useMarkers = (search: MapSearch, cards: ClinicCard[], view: Box | null, zoom: number) => {
  const asked = JSON.stringify(search);
  const wanted = view && JSON.stringify({ ...search, view, zoom });
  const [answer, setAnswer] = useState<Answer>({ search: asked, groups: null });
  const [failed, setFailed] = useState(false);
  const own = useMemo(() => cards.map((card, index) => groupOfOne(toMapClinic(card, index + 1))), [cards]);

  useEffect(() => {
    if (wanted === null) return undefined;
    const asking = new AbortController();
    const ask = async () => {
      try {
        const found = await findOnMap(JSON.parse(wanted) as MapRequest, asking.signal);
        setFailed(!found.ok);
        setAnswer({ search: asked, groups: found.ok ? found.value.markers.map(toGroup) : null });
      } catch {
        // Aborted: the map has moved on.
      }
    };
    const timer = setTimeout(() => void ask(), settleMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [asked, wanted]);

  return { groups: answer.search === asked && answer.groups ? answer.groups : own, failed };
};
