/** A few minutes: a slow reload, or a phone that gave the tab's memory away for a moment. Chromium ends a worker after five. */
const heldMs = 4 * 60_000;
/** What a page says last, and what the page after it asks, travel on different ways: the question may come first. */
const onItsWayMs = 500;

type Held = { what: unknown; end: () => void };

/**
 * Keeps what pages hand over while they are loaded again: in this worker's memory alone, each for a few minutes, given out
 * once. Nothing here can write to the device or speak to anybody but the page that asks.
 */
export const openHolding = () => {
  const all = new Map<string, Held>();
  const asked = new Map<string, (what: unknown) => void>();

  const drop = (key: string) => {
    all.get(key)?.end();
    all.delete(key);
  };

  return {
    /** Resolves when it is no longer held: the worker must stay awake until then. */
    hold: (key: string, what: unknown): Promise<void> => {
      const ask = asked.get(key);
      if (ask) {
        ask(what);
        return Promise.resolve();
      }
      drop(key);
      return new Promise((done) => {
        const timer = setTimeout(() => drop(key), heldMs);
        all.set(key, { what, end: () => { clearTimeout(timer); done(); } });
      });
    },
    /** What is held under the key, which is forgotten with that; null when nothing is, nor comes within half a second. */
    take: (key: string): Promise<unknown> => {
      const found = all.get(key);
      drop(key);
      if (found) return Promise.resolve(found.what);
      return new Promise((done) => {
        const end = (what: unknown) => {
          clearTimeout(timer);
          asked.delete(key);
          done(what);
        };
        const timer = setTimeout(() => end(null), onItsWayMs);
        asked.set(key, end);
      });
    },
    drop,
  };
};
