import type { FactName, Me, Message } from '@finder/contract';
import { nameFact } from '../ui/facts/name-fact.ts';
import { formatDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { messagesWords, messageTopicWords, questionAboutWords } from '../words/messages.ts';
import { AnswerForm } from './AnswerForm.tsx';

const Reply = ({ message: { id, title, question }, onAnswered }: { message: Message; onAnswered: () => void }) => {
  const w = useWords(messagesWords);
  const lang = useLang();
  if (!question) return null;
  const { answer, open } = question;
  if (answer) {
    const when = formatDate(answer.at, lang);
    return <><p>{answer.you ? w.youAnswered(when) : w.answered(answer.by ?? w.somebody, w[`as_${answer.as}`], when)}</p><blockquote>{answer.words}</blockquote></>;
  }
  return open ? <AnswerForm id={id} title={title} onAnswered={onAnswered} /> : <p>{w.over}</p>;
};

/** One message: which listing, what happened, the moderator's words, and an answer or the place for one. */
export const MessageCard = ({ message, me, onAnswered }: { message: Message; me: Me; onAnswered: () => void }) => {
  const w = useWords(messagesWords);
  const topics = useWords(messageTopicWords);
  const abouts = useWords(questionAboutWords);
  const lang = useLang();
  const href = useHref();
  const { topic, at, title, slug, fields, words, question } = message;
  const kept = slug !== null && me.keeps.some((listing) => listing.slug === slug);
  return (
    <article>
      <h2>{kept ? <a href={href(`/staff/clinics/${slug}`)}>{title}</a> : title}</h2>
      <p className="messages-what">
        <strong>{topic === 'question' ? w.asks(question ? abouts[question.kind] : '') : topics[topic]}</strong>
        {fields.length > 0 && `: ${fields.map((field) => (topic.startsWith('changes') ? nameFact(field as FactName, lang) : field)).join(', ')}`} · <time dateTime={at}>{formatDate(at, lang)}</time>
      </p>
      {words && <>{topic !== 'question' && <p>{w.wrote}</p>}<blockquote>{words}</blockquote></>}
      <Reply message={message} onAnswered={onAnswered} />
    </article>
  );
};
