import L from 'leaflet';
import { deepestZoom, widestZoom } from './spots.ts';

/** From the bottom up; their order in depth is in results-map.css. */
export const panes = { streets: 'map-streets', land: 'map-land', inside: 'map-inside', counties: 'map-counties', states: 'map-states', rings: 'map-rings', labels: 'map-labels' } as const;

export const wantsStill = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How every move of ours goes: 250 ms, or at once for those who asked for less motion. */
export const moving = () => ({ animate: !wantsStill(), duration: 0.25 });

/** A map that is a low band in a scrolling page must not catch the finger or the wheel that scrolls the page. */
const isBand = (container: HTMLElement) => container.clientHeight < window.innerHeight * 0.55;

/** Lets the page have its scrolling back, or takes it, by how much of the screen the map fills. */
export const fitGestures = (map: L.Map) => {
  const band = isBand(map.getContainer());
  const touch = window.matchMedia('(pointer: coarse)').matches;
  if (band && touch) map.dragging.disable();
  else map.dragging.enable();
  if (band) map.scrollWheelZoom.disable();
  else map.scrollWheelZoom.enable();
};

/** An empty map: no tiles, no controls, no keys of Leaflet's own; those are the page's. */
export const createMap = (container: HTMLElement): L.Map => {
  const still = wantsStill();
  const map = L.map(container, {
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    minZoom: widestZoom,
    maxZoom: deepestZoom.outlines,
    zoomSnap: 0.25,
    wheelPxPerZoomLevel: 100,
    fadeAnimation: false,
    zoomAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
    maxBounds: [[-25, -232], [82, -30]],
  });
  for (const pane of Object.values(panes)) map.createPane(pane);
  map.getPane(panes.labels)?.setAttribute('aria-hidden', 'true');
  return map;
};
