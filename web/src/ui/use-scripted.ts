import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and for the first paint, true once script runs: for controls that do nothing without it. */
export const useScripted = () => useSyncExternalStore(never, () => true, () => false);
