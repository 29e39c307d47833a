import { useHref, useWords } from '../ui/language.tsx';
import { directoryWords } from '../words/directory.ts';
import './Trail.css';

/** The places above this one, and this one: "All states / Colorado / Denver". `path` null is this page. */
export const Trail = ({ steps }: { steps: { name: string; path: string | null }[] }) => {
  const w = useWords(directoryWords);
  const href = useHref();
  return (
    <nav className="trail no-print" aria-label={w.trail}>
      <ol>
        <li><a href={href('/clinics')}>{w.allStates}</a></li>
        {steps.map(({ name, path }) => (
          <li key={name}>{path === null ? <span aria-current="page">{name}</span> : <a href={href(path)}>{name}</a>}</li>
        ))}
      </ol>
    </nav>
  );
};
