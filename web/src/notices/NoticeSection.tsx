import type { ReactNode } from 'react';

/** A heading and its paragraphs, or its points when `listed`; more may follow as children. */
export const NoticeSection = ({ id, title, lines = [], listed = false, children }: { id?: string; title: string; lines?: string[]; listed?: boolean; children?: ReactNode }) => (
  <section className="notice-section" id={id}>
    <h2>{title}</h2>
    {listed ? <ul className="notice-list">{lines.map((line) => <li key={line}>{line}</li>)}</ul> : lines.map((line) => <p key={line}>{line}</p>)}
    {children}
  </section>
);
