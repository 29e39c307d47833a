import L from 'leaflet';
import type { Credit, StreetMap } from '../../page-data.ts';
import type { Lang } from '../../words/words.ts';
import { panes } from './create-map.ts';
import { createPictureLayer, type Draw } from './picture-layer.ts';
import { deepestZoom } from './spots.ts';

export type StreetEvents = {
  /** Whose map it is. */
  onCredits: (credits: Credit[]) => void;
  /** Nothing of it can be had. */
  onFailed: () => void;
};

/** One picture of a map host. It learns the name of this site, which such hosts ask for, and never the page's address. */
const fetchPicture = (url: string): Draw => ({ x, y, z }) => new Promise((resolve, reject) => {
  const picture = document.createElement('img');
  picture.alt = '';
  picture.referrerPolicy = 'origin';
  picture.addEventListener('load', () => resolve(picture));
  picture.addEventListener('error', () => reject(new Error('A picture of the street map did not come.')));
  picture.src = L.Util.template(url, { x, y, z, r: L.Browser.retina ? '@2x' : '' });
});

/** Lays streets below rings and pins. Give it a map, take it away with what it returns. */
export const showStreets = (map: L.Map, { kind, url, credits }: StreetMap, lang: Lang, { onCredits, onFailed }: StreetEvents): (() => void) => {
  const options: L.GridLayerOptions = { pane: panes.streets, maxZoom: deepestZoom.streets };
  let layer: L.GridLayer | undefined;
  let removed = false;
  const show = (made: L.GridLayer) => {
    if (removed) return;
    let come = 0;
    layer = made.on('tileload', () => { come += 1; }).on('tileerror', () => { if (come === 0) onFailed(); }).addTo(map);
  };
  if (kind === 'tiles') {
    onCredits(credits);
    show(createPictureLayer(fetchPicture(url), options));
  } else {
    // The reader of such files is fetched by those alone who look at one.
    import('./pmtiles-layer.ts').then(async ({ openPmtiles }) => {
      const opened = await openPmtiles(url, lang, options);
      if (!removed) onCredits(credits.length > 0 ? credits : opened.credits);
      show(opened.layer);
    }).catch(() => { if (!removed) onFailed(); });
  }
  return () => {
    removed = true;
    layer?.remove();
  };
};
