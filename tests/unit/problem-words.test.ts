import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { problemCodes, type ProblemCode } from '../../server/src/problems/problem.ts';
import { refusedText } from '../../web/src/edit/refused-field.ts';
import { LanguageProvider } from '../../web/src/ui/language.tsx';
import { FailureTrouble } from '../../web/src/ui/staff/Trouble.tsx';
import { faultWords } from '../../web/src/words/edit-facts.ts';
import { problemWords } from '../../web/src/words/problems.ts';
import type { Lang } from '../../web/src/words/words.ts';

const codes = Object.keys(problemCodes) as ProblemCode[];
const serverSays = 'A sentence of the server';
const shown = (code: string, lang: Lang) => renderToString(LanguageProvider({
  value: { lang, path: '/staff', setLang: () => {} },
  children: createElement(FailureTrouble, { failure: { kind: 'refused', problem: { type: '', title: serverSays, status: 400, detail: serverSays, code } } }),
}));

it.each(codes)('%s has words of its own in both languages, and a Spanish page never shows the server’s sentence', (code) => {
  expect(problemWords.en[code]).toMatch(/\w/);
  expect(problemWords.es[code]).toMatch(/\w/);
  expect(problemWords.es[code]).not.toBe(problemWords.en[code]);
  expect(shown(code, 'es')).not.toContain(serverSays);
});

it('a code that nobody knows yet reads as a failure of ours, in either language', () => {
  for (const lang of ['en', 'es'] as const) expect(shown('new-code', lang)).not.toContain(serverSays);
});

it('no field of the Spanish form shows the server’s sentence', () => {
  for (const path of ['website', 'bookingUrl', 'phone', 'npi', 'movedTo', 'date', 'reason', 'address.point', 'address.street', 'offerings.iv.later', 'remsCertified', 'hoursExceptions.0.note']) {
    for (const message of ['Say first that this is offered', 'This has a sign in it']) {
      expect(refusedText({ path, message }, 'es', faultWords.es)).not.toContain(message);
      expect(refusedText({ path, message }, 'en', faultWords.en)).toBe(message);
    }
  }
});
