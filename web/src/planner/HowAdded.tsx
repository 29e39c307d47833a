import { formatDate, formatPrice } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { plannerWords } from '../words/planner.ts';
import { routeWords } from '../words/vocabulary.ts';
import { seenPrices, seenRoutes, tabletMonth } from './sources.ts';

/** The formula and the prices seen, to be read with or without script. */
export const HowAdded = () => {
  const w = useWords(plannerWords);
  const lang = useLang();
  const href = useHref();
  return (
    <div className="planner-how">
      <section aria-labelledby="planner-formula">
        <h2 id="planner-formula">{w.formulaTitle}</h2>
        <ul>{[w.formula1, w.formula2, w.formula3, w.formula4, w.formula5].map((line) => <li key={line}>{line}</li>)}</ul>
        <p>{w.formula6}</p>
      </section>
      <section aria-labelledby="planner-seen">
        <h2 id="planner-seen">{w.seenTitle(seenPrices.years)}</h2>
        <p>{w.seenLead(formatDate(seenPrices.readOn, lang))}</p>
        <dl>
          {seenRoutes.map((route) => <div key={route}><dt>{routeWords[lang][route]}</dt><dd>{formatPrice(seenPrices.each[route])}</dd></div>)}
          <div><dt>{w.tablet}</dt><dd>{w.month(formatPrice(tabletMonth))}</dd></div>
        </dl>
        <p><a href={href('/guide/paying-yourself')}>{w.moreOnPrices}</a></p>
      </section>
    </div>
  );
};
