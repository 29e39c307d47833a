import type { Letter } from '../mail/letter.ts';
import { claimWords } from '../mail/words/claims.ts';

type Lang = 'en' | 'es';
type Foot = 'why' | 'codeWhy' | 'invitedWhy';
type Words = typeof claimWords.en;

/** Makes letters about who keeps a listing. `siteUrl`: the site's own address, never one that a request names. */
export function openLetters(siteUrl: () => string) {
  const page = (lang: Lang, path: string) => `${siteUrl()}${lang === 'es' ? '/es' : ''}/staff/${path}`;
  return (lang: Lang, write: (words: Words) => Pick<Letter, 'subject' | 'heading' | 'paragraphs'>,
    more: { button?: { label: (words: Words) => string; path: string }; code?: string; foot?: Foot } = {}): Letter => {
    const words = claimWords[lang];
    return {
      lang, ...write(words), foot: [words[more.foot ?? 'why']], crisis: words.crisis,
      ...(more.code !== undefined && { code: more.code }),
      ...(more.button && { button: { label: more.button.label(words), url: page(lang, more.button.path) } }),
    };
  };
}
export type MakeLetter = ReturnType<typeof openLetters>;

/** Where the pages are that letters lead to. A token stands behind `#`, which no server logs. */
export const staffPaths = {
  claim: (id: string) => `claim/${id}`,
  group: (id: string) => `claim/group/${id}`,
  people: (slug: string) => `clinics/${slug}/people`,
  edit: (slug: string) => `clinics/${slug}`,
  invitation: (token: string) => `invitation#token=${token}`,
};
