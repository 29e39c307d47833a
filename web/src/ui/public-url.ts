import { createContext, useContext } from 'react';

/** The site's public origin, without a slash at its end; null while the operator has not said what it is. */
export const PublicUrl = createContext<string | null>(null);

/** For what must name this site to somebody elsewhere. Links of our own pages need no host. */
export const usePublicUrl = () => useContext(PublicUrl);
