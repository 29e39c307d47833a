import { useEffect, useRef, type ReactNode } from 'react';

const mark = 'kept';

/** What the server rendered for such a page; read before React takes it over. */
export const readKept = (): string => document.getElementById(mark)?.innerHTML ?? '';

/** The server's half: a page that is complete as HTML. */
export const KeptPage = ({ className, children }: { className: string; children: ReactNode }) => <div id={mark} className={className}>{children}</div>;

/**
 * The browser's half: the HTML stays as the server sent it, and none of its words is sent again as a script. `wake` gets
 * its element once, to bring parts of it to life, and may return how to end that.
 */
export const KeptHtml = ({ className, html, wake }: { className: string; html: string; wake: (root: HTMLElement) => (() => void) | void }) => {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => (root.current ? wake(root.current) : undefined), [wake]);
  return <div id={mark} className={className} ref={root} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
};
