import type { QueueItem } from '@finder/contract';
import { formatDate } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { moderateWords } from '../words/moderate.ts';

/** What was asked about an item, by whom and when, and what came back. */
export const Questions = ({ questions }: Pick<QueueItem, 'questions'>) => {
  const w = useWords(moderateWords);
  const lang = useLang();
  if (questions.length === 0) return null;
  return (
    <section className="staff-card moderate-questions">
      <h2>{w.questions}</h2>
      <ol>
        {questions.map(({ id, words, askedAt, askedBy, answer }) => (
          <li key={id}>
            <p>{w.askedBy(askedBy ?? w.someone, formatDate(askedAt, lang))}:</p>
            <blockquote>{words}</blockquote>
            {answer ? <><p>{w.answeredBy(answer.by ?? w.someone, w[`as_${answer.as}`], formatDate(answer.at, lang))}:</p><blockquote><strong>{answer.words}</strong></blockquote></> : <p><strong>{w.noAnswer}</strong></p>}
          </li>
        ))}
      </ol>
    </section>
  );
};
