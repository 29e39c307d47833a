import type { Language } from '@finder/contract';
import { words } from './words.ts';

/** Languages as inside a sentence: Spanish writes them small. */
export const languageWords = words({
  en: {
    en: 'English', es: 'Spanish', zh: 'Chinese', vi: 'Vietnamese', ko: 'Korean', tl: 'Tagalog', ru: 'Russian', ar: 'Arabic',
    fr: 'French', ht: 'Haitian Creole', pt: 'Portuguese', asl: 'American Sign Language',
  } satisfies Record<Language, string>,
  es: {
    en: 'inglés', es: 'español', zh: 'chino', vi: 'vietnamita', ko: 'coreano', tl: 'tagalo', ru: 'ruso', ar: 'árabe',
    fr: 'francés', ht: 'criollo haitiano', pt: 'portugués', asl: 'lengua de señas americana (ASL)',
  },
});
