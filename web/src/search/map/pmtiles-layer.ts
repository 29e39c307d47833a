import type L from 'leaflet';
import { PMTiles, TileType } from 'pmtiles';
import { leafletLayer } from 'protomaps-leaflet';
import type { Credit } from '../../page-data.ts';
import type { Lang } from '../../words/words.ts';
import { createPictureLayer } from './picture-layer.ts';

const openStreetMap: Credit[] = [{ text: '© ' }, { text: 'OpenStreetMap', href: 'https://www.openstreetmap.org/copyright' }];

/** What a file says of whose map it is, as text and links, whatever markup it has; OpenStreetMap when it says nothing. */
export const readFileCredits = (metadata: unknown): Credit[] => {
  const written = typeof metadata === 'object' && metadata !== null && 'attribution' in metadata ? metadata.attribution : '';
  const { body } = new DOMParser().parseFromString(typeof written === 'string' ? written : '', 'text/html');
  const credits = [...body.childNodes].flatMap((node): Credit[] => {
    const text = node.textContent ?? '';
    const href = node instanceof HTMLAnchorElement && node.protocol === 'https:' ? node.href : undefined;
    return text ? [{ text, ...(href && { href }) }] : [];
  });
  return credits.length > 0 ? credits : openStreetMap;
};

/**
 * Opens a PMTiles file by its address: pictures are shown as they are, vector tiles in the look of the Protomaps
 * basemap, whose layers they must have. Rejects when the file cannot be read.
 */
export const openPmtiles = async (url: string, lang: Lang, options: L.GridLayerOptions): Promise<{ layer: L.GridLayer; credits: Credit[] }> => {
  const file = new PMTiles(new URL(url, location.href).href);
  const [{ tileType, maxZoom, minZoom }, metadata] = await Promise.all([file.getHeader(), file.getMetadata()]);
  const credits = readFileCredits(metadata);
  if (tileType === TileType.Mvt) {
    // Its types take Leaflet for unknown.
    const layer = leafletLayer({ ...options, url: file, flavor: 'light', lang, maxDataZoom: maxZoom, attribution: '' }) as unknown as L.GridLayer;
    return { layer, credits };
  }
  // Drawn, not shown as an image: an image made here would have a blob: address, which the site's policy forbids.
  const layer = createPictureLayer(async ({ x, y, z }) => {
    const canvas = document.createElement('canvas');
    const tile = await file.getZxy(z, x, y);
    if (!tile) return canvas;
    const picture = await createImageBitmap(new Blob([tile.data]));
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return canvas;
  }, { ...options, maxNativeZoom: maxZoom, minNativeZoom: minZoom });
  return { layer, credits };
};
