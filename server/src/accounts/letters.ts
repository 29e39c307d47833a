import type { Letter } from '../mail/letter.ts';
import { accountWords } from '../mail/words/account.ts';

type Reader = { name: string; lang: 'en' | 'es' };

const letter = ({ lang }: Reader, parts: Pick<Letter, 'subject' | 'heading' | 'paragraphs' | 'button'>, foot: 'notYou' | 'wasNotYou'): Letter => {
  const words = accountWords[lang];
  return { lang, ...parts, foot: [words[foot], words.why], crisis: words.crisis };
};

/** The letters about an account. `url` is where the button leads; tokens stand behind `#`, which no server logs. */
export const letters = {
  verify: (to: Reader, url: string) => letter(to, { ...accountWords[to.lang].verify(to.name), button: { label: accountWords[to.lang].verifyButton, url } }, 'notYou'),
  already: (to: Reader, url: string) => letter(to, { ...accountWords[to.lang].already(to.name), button: { label: accountWords[to.lang].alreadyButton, url } }, 'notYou'),
  reset: (to: Reader, url: string) => letter(to, { ...accountWords[to.lang].reset(to.name), button: { label: accountWords[to.lang].resetButton, url } }, 'notYou'),
  passwordChanged: (to: Reader) => letter(to, accountWords[to.lang].changed(to.name), 'wasNotYou'),
  secondFactor: (to: Reader, on: boolean) => letter(to, accountWords[to.lang].factor(to.name, on), 'wasNotYou'),
};
