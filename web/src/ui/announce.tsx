import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(message: string) => void>(() => {});

/** Says one sentence to screen readers, politely. One message per finished change, never while somebody types. */
export const useAnnounce = () => useContext(AnnounceContext);

/** Holds the page's one live region. */
export const Announcer = ({ children }: { children: ReactNode }) => {
  const [said, setSaid] = useState({ message: '', turn: 0 });
  const announce = useCallback((message: string) => setSaid(({ turn }) => ({ message, turn: turn + 1 })), []);
  // The same sentence twice is not a change to a screen reader: an added no-break space makes it one.
  const text = useMemo(() => (said.turn % 2 === 0 ? said.message : `${said.message}\u00A0`), [said]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <p className="visually-hidden" role="status">{text}</p>
    </AnnounceContext>
  );
};
