import type { Letter } from '../mail/letter.ts';
import { moderationWords } from '../mail/words/moderation.ts';

type Lang = 'en' | 'es';
type Words = typeof moderationWords.en;

/** Makes letters about what a moderator decided, with a button that leads to the listing. */
export function openModerationLetters(siteUrl: () => string) {
  return (lang: Lang, slug: string, write: (words: Words) => Pick<Letter, 'subject' | 'heading' | 'paragraphs'>): Letter => {
    const words = moderationWords[lang];
    return {
      lang, ...write(words), foot: [words.why], crisis: words.crisis,
      button: { label: words.openButton, url: `${siteUrl()}${lang === 'es' ? '/es' : ''}/staff/clinics/${slug}` },
    };
  };
}
export type ModerationLetter = ReturnType<typeof openModerationLetters>;
