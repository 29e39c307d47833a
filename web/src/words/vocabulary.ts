import type { Coverage, Insurer, Route } from '@finder/contract';
import { words } from './words.ts';

/** How the medicine is given, as a patient would say it. Spravato is always named, so it is never taken for ketamine. */
export const routeWords = words({
  en: {
    iv: 'IV infusion',
    im: 'Injection (shot)',
    'oral-sublingual': 'Tablet or lozenge',
    'esketamine-nasal': 'Spravato nasal spray',
  } satisfies Record<Route, string>,
  es: {
    iv: 'Infusión intravenosa (IV)',
    im: 'Inyección',
    'oral-sublingual': 'Tableta o pastilla',
    'esketamine-nasal': 'Aerosol nasal Spravato',
  },
});

/** "per IV session": what a price is for. */
export const perSessionWords = words({
  en: {
    iv: 'per IV session',
    im: 'per shot session',
    'oral-sublingual': 'per tablet session',
    'esketamine-nasal': 'per Spravato session',
  } satisfies Record<Route, string>,
  es: {
    iv: 'por sesión IV',
    im: 'por sesión con inyección',
    'oral-sublingual': 'por sesión con tableta',
    'esketamine-nasal': 'por sesión de Spravato',
  },
});

/** What an insurer pays for, short enough for "Spravato only". */
export const coverageWords = words({
  en: {
    iv: 'IV',
    im: 'shot',
    'oral-sublingual': 'tablet',
    'esketamine-nasal': 'Spravato',
    'first-visit': 'first visit',
  } satisfies Record<Coverage, string>,
  es: {
    iv: 'IV',
    im: 'inyección',
    'oral-sublingual': 'tableta',
    'esketamine-nasal': 'Spravato',
    'first-visit': 'primera cita',
  },
});

/** Around what an insurer pays for. `and` takes the word that comes next. */
export const coversOnlyWords = words({
  en: { only: (what: string) => `${what} only`, and: (_next: string) => 'and' },
  es: { only: (what) => `Solo ${what}`, and: (next) => (/^h?i/i.test(next) ? 'e' : 'y') },
});

/** Names of insurers and programs are their own in both languages. */
export const insurerWords = words({
  en: {
    aetna: 'Aetna',
    anthem: 'Anthem',
    bcbs: 'Blue Cross Blue Shield',
    cigna: 'Cigna',
    humana: 'Humana',
    kaiser: 'Kaiser Permanente',
    united: 'UnitedHealthcare',
    medicare: 'Medicare',
    'medicare-advantage': 'Medicare Advantage',
    medicaid: 'Medicaid',
    tricare: 'TRICARE',
    va: 'VA',
  } satisfies Record<Insurer, string>,
  es: {
    aetna: 'Aetna',
    anthem: 'Anthem',
    bcbs: 'Blue Cross Blue Shield',
    cigna: 'Cigna',
    humana: 'Humana',
    kaiser: 'Kaiser Permanente',
    united: 'UnitedHealthcare',
    medicare: 'Medicare',
    'medicare-advantage': 'Medicare Advantage',
    medicaid: 'Medicaid',
    tricare: 'TRICARE',
    va: 'Asuntos de Veteranos (VA)',
  },
});

/** The keys of a vocabulary's words, in their order: the choices of a menu. */
export const choicesOf = <K extends string>(vocabulary: { en: Record<K, string> }) => Object.keys(vocabulary.en) as K[];
