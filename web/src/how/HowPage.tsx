import { citationsOf, isReadInFull } from '../rulebook/citations.ts';
import { ruleReview, rulesReview } from '../rulebook/review-status.ts';
import { columns, levels, questionSet, rules, type Level, type Rule } from '../rulebook/rules.ts';
import { versionOf } from '../rulebook/versions.ts';
import { sources, type SourceKey } from '../rulebook/sources.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { howWords } from '../words/how.ts';
import { ruleBookWords } from '../words/rulebook.ts';
import { ruleMessageWords, ruleQuestionWords, ruleTopicWords, sourceWords } from '../words/rules.ts';
import './HowPage.css';

const groups = [...new Set(rules.map(({ group }) => group))];

/** The weights by route, in one phrase where all routes have the same. */
const useWeights = (of: Rule['levels']) => {
  const w = useWords(howWords);
  const nameOf = (level: Level | null) => (level === null ? w.notRaised : w[level]);
  const routes = { 'iv-im': w.ivIm, 'oral-sublingual': w.oral, 'esketamine-nasal': w.spray };
  const [first] = of;
  if (of.every((level) => level === first)) return `${nameOf(first)} (${w.allRoutes})`;
  return columns.map((column, index) => `${routes[column]}: ${nameOf(of[index] ?? null)}`).join(' · ');
};

const RuleEntry = ({ rule }: { rule: Rule }) => {
  const w = useWords(howWords);
  const lang = useLang();
  const questions = useWords(ruleQuestionWords) as Partial<Record<string, string>>;
  const messages = useWords(ruleMessageWords);
  const topics = useWords(ruleTopicWords);
  const weights = useWeights(rule.levels);
  const question = questions[rule.id];
  const lead = rule.kind === 'yes-no' ? w.asked : rule.kind === 'medicine' ? w.byList : rule.id.startsWith('age-') ? w.byAge : w.derived;
  const checks = { verified: w.verified, partly: w.partly, unverified: w.unverified, 'form-rule': w.formRule };
  return (
    <li className="how-rule" id={rule.id}>
      <h4>{topics[rule.id]}</h4>
      <p>{lead} {question}</p>
      <p><strong>{w.weSay}</strong> {messages[rule.id]}</p>
      <p><strong>{w.weight}</strong> {weights}</p>
      <p className="how-small">
        <strong>{w.sources}</strong> {citationsOf(rule.id, lang).map(({ key, text }) => (isReadInFull(key) ? text : `${text} (${w.notInFull})`)).join('; ')}.{' '}
        <strong>{w.checked}</strong> {checks[rule.verification]} {ruleReview(rule.id, lang)} {w.version(versionOf(rule.id))}
      </p>
    </li>
  );
};

/** Every rule of the pre-screen in the open: its question, its message, its weight by route, its sources and who reviewed it. */
export const HowPage = () => {
  const w = useWords(howWords);
  const book = useWords(ruleBookWords);
  const names = useWords(sourceWords);
  const lang = useLang();
  const href = useHref();
  return (
    <article className="page how">
      <h1>{book.title}</h1>
      <p className="how-lead">{w.intro}</p>
      <p>{w.stays}</p>
      <p><ButtonLink href={href('/prepare')} className="no-print">{w.begin}</ButtonLink></p>
      <section><h2>{w.reviewTitle}</h2><p><strong>{rulesReview(lang)}</strong> {w.countOf(rules.length, questionSet)}</p><p>{w.readNote}</p></section>
      <section>
        <h2>{w.stepsTitle}</h2>
        <ol className="how-steps">{[w.step1, w.step2, w.step3, w.step4, w.step5, w.step6, w.step7].map((step) => <li key={step}>{step}</li>)}</ol>
      </section>
      <section>
        <h2>{w.levelsTitle}</h2>
        <dl className="how-levels">{levels.map((level) => <div key={level}><dt>{w[level]}</dt><dd>{w[`${level}Means`]}</dd></div>)}</dl>
      </section>
      <section>
        <h2>{w.rulesTitle}</h2>
        {groups.map((group) => (
          <section key={group}>
            <h3>{w[`group-${group}`]}</h3>
            <ul className="how-rules">{rules.filter((rule) => rule.group === group).map((rule) => <RuleEntry key={rule.id} rule={rule} />)}</ul>
          </section>
        ))}
      </section>
      <section>
        <h2>{w.sourcesTitle}</h2>
        <ul className="how-sources">
          {(Object.keys(sources) as SourceKey[]).map((key) => <li key={key}>{names[key]}: {sources[key] ? w.readInFull : w.notInFull}.</li>)}
        </ul>
      </section>
    </article>
  );
};
