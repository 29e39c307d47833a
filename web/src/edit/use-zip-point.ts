import { useEffect, useState } from 'react';
import { findPlaces } from '../api/find.ts';

/** The middle of a ZIP, in degrees, once five digits are typed and while `wanted`: where the map may begin. Never a clinic's point. */
export const useZipPoint = (zip: string, wanted: boolean): { lat: number; lng: number } | null => {
  const [found, setFound] = useState<{ zip: string; lat: number; lng: number } | null>(null);
  useEffect(() => {
    if (!wanted || !/^\d{5}$/.test(zip)) return undefined;
    const asking = new AbortController();
    findPlaces(zip, asking.signal).then((answer) => {
      const place = answer.ok ? answer.value.places.find(({ kind }) => kind === 'zip') : undefined;
      if (place) setFound({ zip, lat: place.lat, lng: place.lng });
    }, () => {});
    return () => asking.abort();
  }, [zip, wanted]);
  return wanted && found?.zip === zip ? found : null;
};
