import { useHref, useLang, useWords } from '../ui/language.tsx';
import { plannerWords } from '../words/planner.ts';
import type { Sum, SumLine } from './sum.ts';
import { headText, lineText, missingText, rangeText, withYear } from './sum-text.ts';
import { Sharing } from './Sharing.tsx';

const Lines = ({ lines, label, total }: { lines: readonly SumLine[]; label: string; total: string }) => {
  const lang = useLang();
  return (
    <dl className="planner-lines">
      {lines.map((line) => lineText(line, lang)).map(({ label: name, working, amount }) => (
        <div key={name}><dt>{name}{working && <small>{working}</small>}</dt><dd>{amount}</dd></div>
      ))}
      <div className="planner-total"><dt>{label}</dt><dd>{total}</dd></div>
    </dl>
  );
};

/** What it comes to, line by line, with what is not in it. */
export const SumCard = ({ sum, visits }: { sum: Sum; visits: number | null }) => {
  const w = useWords(plannerWords);
  const lang = useLang();
  const href = useHref();
  const head = headText(sum, visits, lang);
  const both = withYear(sum);
  const missing = missingText(sum, lang);
  return (
    <section className="planner-card planner-sum" aria-labelledby="planner-sum-title">
      <h2 id="planner-sum-title" className={head ? undefined : 'planner-nothing'}>{head ? <><span className="visually-hidden">{w.result}: </span>{head.sum}</> : w.nothingYet}</h2>
      {head && sum.total && (
        <>
          <p className="planner-what">{head.what}</p>
          <Lines lines={sum.lines} label={sum.missing.includes('visits') ? w.lineTotalParts : w.lineTotal} total={rangeText(sum.total, lang)} />
          {sum.year && (
            <>
              <h3>{w.yearTitle}</h3>
              <Lines lines={sum.year.lines} label={w.yearTotal} total={rangeText(sum.year.total, lang)} />
              {both && <p className="planner-both"><span>{w.withYear}</span> <b>{rangeText(both, lang)}</b></p>}
            </>
          )}
          {missing && <p className="planner-missing">{missing}</p>}
        </>
      )}
      <p>{w.planPart} <a href={href('/guide/insurance#ask')}>{w.planAsk}</a></p>
      {sum.total && <Sharing sum={sum} visits={visits} />}
    </section>
  );
};
