import L from 'leaflet';
import type { Box } from '../../ui/map/labels.ts';
import { createPinShape } from './pin-shape.ts';
import type { Spot } from './spots.ts';

export type SpotNames = { pin: (spot: Spot) => string; bubble: (spot: Spot) => string; bubbleText: (spot: Spot) => string };
type Shown = { spot: Spot; marker: L.Marker; button: HTMLButtonElement };

/** What a pin covers, from its tip. */
const pinBox = { half: 19, height: 44 };

/** From the tip of a pin to the far side of its pop-up, beyond the pop-up's own height. */
export const popupRoom = 20;

const holder = (className: string, content: HTMLElement) => L.divIcon({ className: `map-spot ${className}`, html: content, iconSize: [0, 0] });
const passive: L.MarkerOptions = { interactive: false, keyboard: false };
const isPin = ({ count, clinics }: Spot) => count === 1 && clinics.length === 1;
const has = ({ clinics }: Spot, id: string | null) => clinics.some((clinic) => clinic.id === id);
/** Pins and bubbles as buttons, in list order, and the hole in which the pop-up of the selected one hangs. */
export const createSpotLayer = (map: L.Map, onPress: (spot: Spot) => void) => {
  const shown = new Map<string, Shown>();
  let dragged = false;
  const popup = document.createElement('div');
  popup.className = 'map-popup-hole';
  L.DomEvent.disableClickPropagation(popup);
  L.DomEvent.disableScrollPropagation(popup);
  const popupMarker = L.marker([0, 0], { ...passive, icon: holder('map-spot-popup', popup), zIndexOffset: 20_000 });
  const near = L.marker([0, 0], { ...passive, icon: holder('map-spot-near', document.createElement('span')), zIndexOffset: -20_000 });
  map.getContainer().addEventListener('pointerdown', () => { dragged = false; }, true);
  map.on('dragstart', () => { dragged = true; });

  const createButton = (spot: Spot) => {
    const button = document.createElement('button');
    button.type = 'button';
    if (isPin(spot)) {
      const number = document.createElement('span');
      number.className = 'map-pin-number';
      button.className = 'map-pin';
      button.append(createPinShape(), number);
    } else button.className = 'map-bubble';
    button.addEventListener('click', () => {
      // A drag that began on a pin ends with a click on it.
      if (!dragged) onPress(shown.get(spot.key)?.spot ?? spot);
      dragged = false;
    });
    button.addEventListener('dblclick', (event) => event.stopPropagation());
    return button;
  };

  const add = (spot: Spot): Shown => {
    const button = createButton(spot);
    const marker = L.marker([spot.lat, spot.lng], { ...passive, icon: holder('', button) }).addTo(map);
    return { spot, marker, button };
  };

  const dress = ({ button, marker, spot }: Shown, names: SpotNames, selectedId: string | null, openKey: string | null) => {
    const chosen = has(spot, selectedId);
    const pin = isPin(spot);
    const lit = chosen || spot.key === openKey;
    button.setAttribute('aria-label', pin ? names.pin(spot) : names.bubble(spot));
    if (pin) {
      const number = String(spot.clinics[0]?.number ?? '');
      button.setAttribute('aria-pressed', String(chosen));
      const text = button.querySelector('.map-pin-number');
      if (text) text.textContent = number;
      button.classList.toggle('map-pin-long', number.length > 2);
      button.classList.toggle('map-pin-selected', chosen);
    } else {
      button.textContent = names.bubbleText(spot);
      if (spot.opens === 'list') button.setAttribute('aria-expanded', String(spot.key === openKey));
      else button.removeAttribute('aria-expanded');
      button.classList.toggle('map-bubble-open', lit);
    }
    marker.setZIndexOffset(lit ? 10_000 : 0);
  };

  const distance = (a: Spot, b: Spot) => map.latLngToLayerPoint(a).distanceTo(map.latLngToLayerPoint(b));

  /** Gives the focus to what shows the clinics of a spot now: the same, what has its first clinic, or the nearest. */
  const focusSpot = (spot: Spot) => {
    const all = [...shown.values()];
    const [nearest] = all.toSorted((a, b) => distance(a.spot, spot) - distance(b.spot, spot));
    const found = shown.get(spot.key) ?? all.find((other) => has(other.spot, spot.clinics[0]?.id ?? null)) ?? nearest;
    found?.button.focus({ preventScroll: true });
  };

  return {
    popup,
    focusSpot,
    /** Marks where distances are measured from; null for a search that has no such place. */
    setNear: (point: { lat: number; lng: number } | null) => (point ? near.setLatLng([point.lat, point.lng]).addTo(map) : near.remove()),
    /** Shows these and no others. Focus stays with its clinic when a bubble opens or closes around it. */
    show: (spots: Spot[], names: SpotNames, selectedId: string | null, openKey: string | null) => {
      const focused = [...shown.values()].find(({ button }) => button === document.activeElement)?.spot;
      const keys = new Set(spots.map(({ key }) => key));
      for (const [key, { marker }] of shown) {
        if (keys.has(key)) continue;
        marker.remove();
        shown.delete(key);
      }
      for (const spot of spots) {
        const known = shown.get(spot.key);
        if (known) {
          known.spot = spot;
          known.marker.setLatLng([spot.lat, spot.lng]);
        }
        const here = known ?? add(spot);
        shown.set(spot.key, here);
        dress(here, names, selectedId, openKey);
      }
      // Tab goes through them as the list does. Moving an element drops its focus, so only what stands wrong is moved.
      let before: Element | null = null;
      for (const { key } of spots) {
        const element: HTMLElement | undefined = shown.get(key)?.marker.getElement();
        if (!element) continue;
        const previous: Element | null = element.previousElementSibling;
        const stands = before === null ? true : previous === before || (previous === popupMarker.getElement() && previous?.previousElementSibling === before);
        if (!stands) before?.after(element);
        before = element;
      }
      if (focused && !(document.activeElement instanceof HTMLButtonElement && map.getContainer().contains(document.activeElement))) focusSpot(focused);
    },
    /**
     * Hangs the pop-up's hole at a spot, right behind its button in tab order, or takes it away. A spot that is no longer
     * shown, because the map has been asked anew, keeps its pop-up where it was.
     */
    hang: (spot: Spot | null) => {
      if (!spot) {
        popupMarker.remove();
        return;
      }
      const target = shown.get(spot.key);
      const place = target?.marker.getLatLng() ?? L.latLng(spot.lat, spot.lng);
      popupMarker.setLatLng(place).addTo(map);
      const element = popupMarker.getElement();
      if (element && target && target.marker.getElement()?.nextElementSibling !== element) {
        // Moving an element drops the focus of what is in it.
        const focused = document.activeElement;
        target.marker.getElement()?.after(element);
        if (focused instanceof HTMLElement && popup.contains(focused)) focused.focus({ preventScroll: true });
      }
      const size = map.getSize();
      const { x, y } = map.latLngToContainerPoint(place);
      const { offsetWidth, offsetHeight } = popup;
      const left = Math.max(8, Math.min(x - offsetWidth / 2, size.x - offsetWidth - 8));
      const pin = isPin(spot);
      const below = size.y - y > offsetHeight + popupRoom || size.y - y > y;
      popup.style.left = `${left - x}px`;
      popup.style.top = below ? `${pin ? 10 : 32}px` : `${-offsetHeight - (pin ? 58 : 32)}px`;
    },
    /** What pins and bubbles cover, in pixels of the map. */
    boxes: (): Box[] => [...shown.values()].map(({ spot, marker, button }) => {
      const { x, y } = map.latLngToContainerPoint(marker.getLatLng());
      if (isPin(spot)) return { left: x - pinBox.half, right: x + pinBox.half, top: y - pinBox.height, bottom: y + 2 };
      const half = button.offsetWidth / 2;
      return { left: x - half, right: x + half, top: y - 22, bottom: y + 22 };
    }),
  };
};
