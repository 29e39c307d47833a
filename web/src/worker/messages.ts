/**
 * What the pre-screen says to the worker about the answers of a page that is about to be loaded again. `held` is opaque to
 * the worker. A `take` comes with a port, on which it is answered: what was held, or null.
 */
export type CarryMessage = { carry: 'hold'; key: string; held: unknown } | { carry: 'take'; key: string } | { carry: 'drop'; key: string };
