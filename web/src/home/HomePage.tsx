import { ArrowRight, Building2, CalendarCheck, Info, Lock, Scale } from 'lucide-react';
import { homeWords } from '../words/home.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { HomeSearch } from './HomeSearch.tsx';
import { PrepareCard } from './PrepareCard.tsx';
import './HomePage.css';

/** Pages of the guide that most people need before they call anybody. */
const teasers = [
  { path: '/guide#questions', title: 'read5', text: 'read5Text' },
  { path: '/guide/what-it-is', title: 'read1', text: 'read1Text' },
  { path: '/guide/paying-yourself', title: 'read2', text: 'read2Text' },
  { path: '/guide/session', title: 'read3', text: 'read3Text' },
  { path: '/guide/side-effects', title: 'read4', text: 'read4Text' },
] as const;

/** The front door: search first, then prepare, then what we promise and how it works. */
export const HomePage = () => {
  const w = useWords(homeWords);
  const href = useHref();
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
      <section className="home-read" aria-labelledby="read">
        <div className="home-read-head"><h2 id="read">{w.read}</h2><a href={href('/guide')}>{w.allGuides}<ArrowRight aria-hidden="true" /></a></div>
        <ul>
          {teasers.map(({ path, title, text }) => <li key={path}><h3><a href={href(path)}>{w[title]}</a></h3><p>{w[text]}</p></li>)}
        </ul>
      </section>
      <p className="home-note"><Info aria-hidden="true" /><span><strong>{w.goodToKnow}</strong> {w.offLabel}</span></p>
      <p className="home-work"><Building2 aria-hidden="true" /><span><strong>{w.workHere}</strong> <a href={href('/staff')}>{w.workHereLink}</a></span></p>
    </div>
  );
};
