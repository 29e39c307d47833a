import { stateCodes, type Dashboard } from '@finder/contract';
import { formatDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { stateWords } from '../words/choices.ts';
import { eventWords, moderateWords } from '../words/moderate.ts';

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`);

/** How old the list is: shares, listings by age, and where to begin calling. */
export const Freshness = ({ dashboard: { freshness, ages, turningOld, old, withoutPrice } }: { dashboard: Dashboard }) => {
  const w = useWords(moderateWords);
  const href = useHref();
  const { listings, contactAndHours, insurers, prices } = freshness;
  const lists = [{ list: 'turning-old', says: w.turningOld(turningOld), count: turningOld }, { list: 'old', says: w.oldListings(old), count: old }, { list: 'without-price', says: w.withoutPrice(withoutPrice), count: withoutPrice }];
  return (
    <section className="staff-card">
      <h2>{w.fresh}</h2>
      <dl className="moderate-figures">
        {[[w.freshContact, contactAndHours], [w.freshInsurers, insurers], [w.freshPrices, prices]].map(([label, part]) => <div key={label}><dt>{label}</dt><dd>{percent(Number(part), listings)}</dd></div>)}
      </dl>
      <h3>{w.ages}</h3>
      <dl className="moderate-figures">
        {ages.map(({ upTo, listings: many }) => <div key={upTo}><dt>{upTo === null ? w.agesLonger : w.agesUpTo(upTo)}</dt><dd>{many}</dd></div>)}
      </dl>
      <p className="moderate-links">{lists.filter(({ count }) => count > 0).map(({ list, says }) => <a key={list} href={href(`/staff/moderation/lists/${list}`)}>{says}</a>)}</p>
    </section>
  );
};

/** Where there are listings, and where nobody has looked for long. */
export const Coverage = ({ coverage }: { coverage: Dashboard['coverage'] }) => {
  const w = useWords(moderateWords);
  const names: Record<string, string> = stateWords[useLang()];
  const of = new Map(coverage.map((row) => [row.state, row]));
  return (
    <details className="staff-card">
      <summary><h2>{w.coverage}</h2></summary>
      <table className="moderate-coverage">
        <thead><tr><th scope="col">{w.coverageState}</th><th scope="col">{w.coverageListings}</th><th scope="col">{w.coverageCurrent}</th></tr></thead>
        <tbody>{stateCodes.map((state) => <tr key={state}><th scope="row">{names[state]}</th><td>{of.get(state)?.listings ?? 0}</td><td>{percent(of.get(state)?.current ?? 0, of.get(state)?.listings ?? 0)}</td></tr>)}</tbody>
      </table>
    </details>
  );
};

/** What this moderator decided today. */
export const Decided = ({ decided }: { decided: Dashboard['decidedToday'] }) => {
  const w = useWords(moderateWords);
  const events: Record<string, string> = useWords(eventWords);
  return (
    <section className="staff-card">
      <h2>{w.decided}</h2>
      {decided.length === 0 ? <p>{w.decidedNone}</p> : (
        <ul className="moderate-rows">{decided.map(({ at, event, clinic }) => <li key={at + event}><span><strong>{events[event] ?? event}</strong><br />{clinic} · <time dateTime={at}>{at.slice(11, 16)} UTC</time></span></li>)}</ul>
      )}
    </section>
  );
};

/** Letters that have not gone out. */
export const Mail = ({ mail: { waiting, failing, oldest } }: { mail: Dashboard['mail'] }) => {
  const w = useWords(moderateWords);
  const lang = useLang();
  return <section className="staff-card"><h2>{w.mail}</h2><p>{waiting === 0 ? w.mailNone : w.mailWaiting(waiting, failing)} {oldest && w.since(formatDate(oldest, lang))}</p></section>;
};
