import { commonWords } from '../words/common.ts';
import { useWords } from './language.tsx';
import './InventedBanner.css';

/** On every page while the listings are invented. It prints too: paper travels further than a page. */
export const InventedBanner = () => {
  const w = useWords(commonWords);
  return <aside className="invented" aria-label={w.madeUpLabel}>{w.madeUp}</aside>;
};
