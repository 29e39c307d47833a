import { lazy, memo, startTransition, Suspense, useEffect, useLayoutEffect, useRef, useState, type ComponentType } from 'react';
import { Boundary } from './Boundary.tsx';

/**
 * A part of a page whose code comes after the page. The server renders it like any other (`own`, which the browser's build
 * does not have); the browser keeps that HTML and makes it work once `load` has brought the code.
 *
 * Until then the part stands still: a change of what it is given would make React throw the server's HTML away. What it
 * calls is always of this moment, though: its first press must not act on what was true when the page came.
 */
export const late = <P extends object>(load: () => Promise<ComponentType<P>>, own?: ComponentType<P>): ComponentType<P> => {
  const Part = own ?? lazy(async () => ({ default: await load() }));
  const Still = memo((props: P) => <Boundary fallback={null}><Suspense><Part {...props} /></Suspense></Boundary>) as ComponentType<P>;
  return function Late(props: P) {
    const latest = useRef(props);
    useLayoutEffect(() => { latest.current = props; });
    const [first] = useState(() => Object.fromEntries(Object.entries(props).map(([name, value]) => [
      name,
      typeof value === 'function' ? (...given: unknown[]) => (latest.current as Record<string, (...all: unknown[]) => unknown>)[name]?.(...given) : value,
    ])) as P);
    const [here, setHere] = useState(false);
    useEffect(() => {
      // A part that cannot be fetched shows as the boundary's nothing; it is not needed for the rest.
      load().then(() => startTransition(() => setHere(true)), () => {});
    }, []);
    return <Still {...(here ? props : first)} />;
  };
};
