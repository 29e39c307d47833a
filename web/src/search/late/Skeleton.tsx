import { useWords } from '../../ui/language.tsx';
import { searchLateWords } from '../../words/search-late.ts';
import type { Search } from '../address.ts';

const Card = () => (
  <div className="card skeleton">
    <span className="skeleton-dot" /><span className="skeleton-name" />
    <span className="skeleton-tag" /><span className="skeleton-line" /><span className="skeleton-line skeleton-short" />
    <span className="skeleton-button" /><span className="skeleton-button" />
  </div>
);

/** Holds the cards' place while a search takes longer than 0.4 s. Still, on purpose. */
export const Skeleton = ({ search }: { search: Search }) => {
  const w = useWords(searchLateWords);
  return (
    <>
      <div className="results-head">
        <h1>{search.box ? w.lookingArea : typeof search.near === 'string' ? w.looking(search.near) : w.lookingHere}</h1>
      </div>
      <div className="results-list" aria-hidden="true"><Card /><Card /><Card /></div>
    </>
  );
};
