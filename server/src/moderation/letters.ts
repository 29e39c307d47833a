import type { Letter } from '../mail/letter.ts';
import { moderationWords } from '../mail/words/moderation.ts';

type Lang = 'en' | 'es';
type Words = typeof moderationWords.en;
type Write = (words: Words) => Pick<Letter, 'subject' | 'heading' | 'paragraphs'>;

const pageOf = (siteUrl: () => string, lang: Lang, path: string) => `${siteUrl()}${lang === 'es' ? '/es' : ''}/staff/${path}`;

/** Makes letters about what a moderator decided, with a button that leads to the listing. */
export function openModerationLetters(siteUrl: () => string) {
  return (lang: Lang, slug: string, write: Write): Letter => {
    const words = moderationWords[lang];
    return { lang, ...write(words), foot: [words.why], crisis: words.crisis, button: { label: words.openButton, url: pageOf(siteUrl, lang, `clinics/${slug}`) } };
  };
}
export type ModerationLetter = ReturnType<typeof openModerationLetters>;

/** Makes letters with a moderator's question, and a button that leads to where it is answered. */
export function openQuestionLetters(siteUrl: () => string) {
  return (lang: Lang, write: Write): Letter => {
    const words = moderationWords[lang];
    return { lang, ...write(words), foot: [words.questionWhy], crisis: words.crisis, button: { label: words.answerButton, url: pageOf(siteUrl, lang, 'messages') } };
  };
}
export type QuestionLetter = ReturnType<typeof openQuestionLetters>;
