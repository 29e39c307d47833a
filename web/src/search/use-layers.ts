import { useCallback, useEffect, useRef, useState } from 'react';

/** What lies over the list on a phone. */
export type Layer = 'map' | 'sheet';

/** `layers` from the bottom up; `under` is the address of the step below, from which the last one was opened. */
type Step = { layers: Layer[]; under: string };

const list: Step = { layers: [], under: '' };

const stepNow = (): Step => (history.state as { step?: Step } | null)?.step ?? list;

const addressNow = () => location.pathname + location.hash;

/**
 * Map and filter sheet as steps of the browser's history, so that Back closes them instead of leaving the page. Opening
 * adds a step with the same address, closing by a button goes back: however often, there is one step for each.
 */
export const useLayers = () => {
  const [layers, setLayers] = useState(list.layers);
  const shown = useRef(list);
  // Going back takes a moment; a second press meanwhile must not go back twice.
  const leaving = useRef(false);

  const show = useCallback((step: Step) => {
    shown.current = step;
    setLayers(step.layers);
  }, []);

  // A page that comes back from the next one, or is loaded again, is as it was left.
  useEffect(() => show(stepNow()), [show]);

  const open = useCallback((layer: Layer) => {
    const step: Step = { layers: [...shown.current.layers, layer], under: addressNow() };
    history.pushState({ ...history.state as object | null, step }, '');
    show(step);
  }, [show]);

  const close = useCallback((layer: Layer) => {
    if (!shown.current.layers.includes(layer)) return;
    if (leaving.current) return;
    if (stepNow().layers.at(-1) === layer) {
      leaving.current = true;
      history.back();
      return;
    }
    // A new search has made its own step meanwhile: there is nothing of ours to go back over.
    show({ ...shown.current, layers: shown.current.layers.filter((other) => other !== layer) });
  }, [show]);

  /** Shows what the step that the browser went to has. True when that only closed a layer: the search is the same. */
  const follow = useCallback(() => {
    const from = shown.current;
    const to = stepNow();
    leaving.current = false;
    show(to);
    return to.layers.length < from.layers.length && addressNow() === from.under;
  }, [show]);

  return { map: layers.includes('map'), sheet: layers.includes('sheet'), open, close, follow };
};
