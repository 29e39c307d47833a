import { CalendarCheck, Info, Lock, Scale } from 'lucide-react';
import { homeWords } from '../words/home.ts';
import { useWords } from '../ui/language.tsx';
import { HomeSearch } from './HomeSearch.tsx';
import { PrepareCard } from './PrepareCard.tsx';
import './HomePage.css';

/** The front door: search first, then prepare, then what we promise and how it works. */
export const HomePage = () => {
  const w = useWords(homeWords);
  return (
    <div className="page home">
      <div className="home-find">
        <div>
          <h1>{w.title}</h1>
          <p className="home-lead">{w.lead}</p>
        </div>
        <HomeSearch />
      </div>
      <PrepareCard />
      <ul className="home-facts" aria-label={w.factsLabel}>
        <li><span className="home-fact-icon"><Scale /></span><div><h2 className="home-small">{w.fact1}</h2><p>{w.fact1Text}</p></div></li>
        <li><span className="home-fact-icon"><Lock /></span><div><h2 className="home-small">{w.fact2}</h2><p>{w.fact2Text}</p></div></li>
        <li><span className="home-fact-icon"><CalendarCheck /></span><div><h2 className="home-small">{w.fact3}</h2><p>{w.fact3Text}</p></div></li>
      </ul>
      <section className="home-how" aria-labelledby="how">
        <h2 id="how">{w.how}</h2>
        <ol className="home-steps">
          <li><span className="home-step-number" aria-hidden="true">1</span><div><h3>{w.step1}</h3><p>{w.step1Text}</p></div></li>
          <li><span className="home-step-number" aria-hidden="true">2</span><div><h3>{w.step2}</h3><p>{w.step2Text}</p></div></li>
          <li><span className="home-step-number" aria-hidden="true">3</span><div><h3>{w.step3}</h3><p>{w.step3Text}</p></div></li>
        </ol>
      </section>
      <p className="home-note"><Info aria-hidden="true" /><span><strong>{w.goodToKnow}</strong> {w.offLabel}</span></p>
    </div>
  );
};
