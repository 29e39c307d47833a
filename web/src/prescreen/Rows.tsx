import { Fragment } from 'react';
import { prescreenWords } from '../words/prescreen.ts';
import { ruleQuestionWords } from '../words/rules.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useWords } from '../ui/language.tsx';
import type { Answer } from './assess.ts';
import { Choice, Or } from './Choice.tsx';
import type { Draft } from './draft.ts';
import type { AskedId } from './questions.ts';
import { Segments } from './Segments.tsx';
import './Rows.css';

/** "have NO safe way home" → the small word underlined, so that the sense of the question is not missed. */
const withNegation = (text: string) => text.split(/\b(NOT?)\b/).map((part, index) => (
  // oxlint-disable-next-line react/no-array-index-key -- the parts of one fixed sentence
  <Fragment key={index}>{index % 2 === 1 ? <u>{part.toLowerCase()}</u> : part}</Fragment>
));

type RowProps = { id: AskedId; value: Answer | undefined; onAnswer: (id: AskedId, answer: Answer) => void };

/** One yes/no question of the rules. */
export const Row = ({ id, value, onAnswer }: RowProps) => {
  const w = useWords(prescreenWords);
  const questions = useWords(ruleQuestionWords);
  const options = [['yes', w.yes], ['no', w.no], ['unsure', w.unsureShort], ['prefer-not-to-say', w.notSayShort]] as const;
  return (
    <fieldset className="row">
      <legend>{withNegation(questions[id])}</legend>
      <Segments name={id} options={options} value={value} onChoose={(answer) => onAnswer(id, answer)} />
    </fieldset>
  );
};

type Props = { ids: readonly AskedId[]; answers: Draft['answers']; onAnswers: (answers: Draft['answers']) => void };

/** A short group of yes/no questions; "none of these" and "not sure" answer all of them at once. */
export const Rows = ({ ids, answers, onAnswers }: Props) => {
  const w = useWords(prescreenWords);
  const announce = useAnnounce();
  const isAll = (answer: Answer) => ids.every((id) => answers[id] === answer);
  const toggleAll = (answer: Answer, said: string) => {
    const isOn = isAll(answer);
    onAnswers({ ...answers, ...Object.fromEntries(ids.map((id) => [id, isOn ? undefined : answer])) });
    if (!isOn) announce(said);
  };
  return (
    <>
      {ids.map((id) => <Row key={id} id={id} value={answers[id]} onAnswer={(key, answer) => onAnswers({ ...answers, [key]: answer })} />)}
      {ids.length > 1 && (
        <>
          <Or>{w.or}</Or>
          <Choice type="checkbox" checked={isAll('no')} onChange={() => toggleAll('no', w.noneSet)}>{w.none}</Choice>
          <Choice type="checkbox" checked={isAll('unsure')} onChange={() => toggleAll('unsure', w.unsureSet)}>{w.unsureAll}</Choice>
        </>
      )}
    </>
  );
};
