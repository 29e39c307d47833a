import L from 'leaflet';
import { decodeLine, isWithin, joinRing, type LatLng } from '../../ui/map/decode.ts';
import { fetchCountry, fetchState, findStates } from '../../ui/map/fetch-map-files.ts';
import type { CountryFile, StateFile } from '../../ui/map/map-files.ts';
import { panes } from './create-map.ts';

/** Counties are drawn from this zoom on. */
export const countyZoom = 7;
/** The two sources of outlines leave gaps up to this wide along the border of the country. */
const borderGapKilometres = 5;

export type Outlines = {
  /** The state of this point is drawn as land, the others a shade further off. */
  setHome: (point: LatLng) => void;
  /** Land alone is tinted inside the search circle, so that a coast stays a coast. */
  clipToLand: (path: SVGElement) => void;
  country: () => CountryFile | undefined;
  /** The states in view whose files have come. */
  states: () => StateFile[];
  remove: () => void;
};

const svg = 'http://www.w3.org/2000/svg';
const still = { interactive: false, smoothFactor: 0.6 };

/** Draws land, state lines and, close up, county lines. `onChange` is told when more has come, `onLines` whether all that is in view has. */
export const createOutlines = (map: L.Map, onChange: () => void, onLines: (haveCome: boolean) => void): Outlines => {
  const land = L.svg({ pane: panes.land, padding: 0.5 });
  const countyLines = L.svg({ pane: panes.counties, padding: 0.5 });
  const stateLines = L.svg({ pane: panes.states, padding: 0.5 });
  const draw = { land: { ...still, pane: panes.land, renderer: land, stroke: false }, counties: { ...still, pane: panes.counties, renderer: countyLines }, states: { ...still, pane: panes.states, renderer: stateLines } };
  const home = L.polygon([], { ...draw.land, className: 'map-home' });
  const others = L.polygon([], { ...draw.land, className: 'map-other' });
  const border = L.polyline([], { ...still, pane: panes.land, renderer: land, className: 'map-border' });
  const counties = L.layerGroup();
  const loaded = new Map<string, StateFile>();
  let country: CountryFile | undefined;
  let areas: { rings: LatLng[][] }[] = [];
  let inView: string[] = [];
  let homePoint: LatLng | undefined;
  let removed = false;

  const showHome = () => {
    const point = homePoint;
    const mine = point && areas.find(({ rings }) => isWithin(point, rings));
    // Without a home state, at sea or abroad, every state is land.
    home.setLatLngs((mine ? [mine] : areas).flatMap(({ rings }) => rings.map((ring) => [ring])));
    others.setLatLngs(mine ? areas.filter((area) => area !== mine).flatMap(({ rings }) => rings.map((ring) => [ring])) : []);
  };

  const widenBorder = () => {
    const metres = (40_075_017 * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (256 * 2 ** map.getZoom());
    border.setStyle({ weight: Math.max(2, (borderGapKilometres * 1000) / metres) });
  };

  const showCountry = (file: CountryFile) => {
    if (removed || country) return;
    country = file;
    // Until the land is there, all is land: a sea that turns into Colorado would startle.
    map.getContainer().classList.add('map-has-land');
    const lines = file.lines.map(decodeLine);
    areas = file.states.map(({ rings }) => ({ rings: rings.map((ring) => joinRing(ring, lines)) }));
    const solid = (shapes: number[][], className: string) =>
      L.polygon(shapes.map((shape) => [decodeLine(shape)]), { ...draw.land, className }).addTo(map);
    solid(file.neighbours.land, 'map-neighbour');
    border.setLatLngs(file.neighbours.border.map(decodeLine)).addTo(map);
    solid(file.neighbours.lakes, 'map-lake');
    solid(file.neighbours.islands, 'map-neighbour');
    showHome();
    others.addTo(map);
    home.addTo(map);
    const strokes = (numbers: number[], className: string) =>
      L.polyline(numbers.map((number) => lines[number] ?? []), { ...draw.states, className }).addTo(map);
    strokes(file.coast, 'map-coast');
    strokes(file.shared, 'map-state-line');
    widenBorder();
    onChange();
  };

  const showState = (code: string, file: StateFile) => {
    if (removed || loaded.has(code)) return;
    loaded.set(code, file);
    const lines = file.lines.map(decodeLine);
    counties.addLayer(L.polyline(file.counties.map((number) => lines[number] ?? []), { ...draw.counties, className: 'map-county-line' }));
    onChange();
  };

  const showCounties = async () => {
    if (map.getZoom() < countyZoom) {
      inView = [];
      counties.remove();
      return;
    }
    counties.addTo(map);
    const bounds = map.getBounds().pad(0.2);
    inView = await findStates([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
    await Promise.all(inView.map(async (code) => showState(code, await fetchState(code))));
  };

  /** What failed to come is asked for again at the next move. */
  const load = async () => {
    try {
      if (!country) showCountry(await fetchCountry());
      await showCounties();
      onLines(true);
    } catch {
      onLines(false);
    }
  };
  const onMoved = () => {
    widenBorder();
    void load();
  };
  map.on('moveend', onMoved);

  return {
    setHome: (point) => {
      homePoint = point;
      showHome();
    },
    clipToLand: (path) => {
      const clip = document.createElementNS(svg, 'clipPath');
      clip.id = `map-land-${L.stamp(home)}`;
      for (const layer of [home, others]) {
        const shape = layer.getElement();
        if (!shape) continue;
        shape.id = `map-land-${L.stamp(layer)}-shape`;
        const use = document.createElementNS(svg, 'use');
        use.setAttribute('href', `#${shape.id}`);
        clip.append(use);
      }
      path.ownerSVGElement?.querySelector('clipPath')?.remove();
      path.ownerSVGElement?.prepend(clip);
      path.setAttribute('clip-path', `url(#${clip.id})`);
    },
    country: () => country,
    states: () => inView.flatMap((code) => loaded.get(code) ?? []),
    remove: () => {
      removed = true;
      map.off('moveend', onMoved);
    },
  };
};
