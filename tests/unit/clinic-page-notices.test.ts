import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NoticePage } from '../../web/src/notices/NoticePage.tsx';
import { LanguageProvider } from '../../web/src/ui/language.tsx';

const nobody = { name: null, contact: null };
const htmlOf = (notice: 'privacy' | 'health-data' | 'about', lang: 'en' | 'es', operator: { name: string | null; contact: string | null } = nobody) =>
  renderToString(LanguageProvider({
    value: { lang, path: `/${notice}`, setLang: () => {} },
    children: createElement(NoticePage, { notice, operator }),
  })).replaceAll('<!-- -->', '');

describe('the notices', () => {
  it.each([
    ['privacy', 'en', 'Your answers to the visit questions never leave your browser'],
    ['privacy', 'es', 'nunca salen de su navegador'],
    ['health-data', 'en', 'We do not share or sell health data'],
    ['health-data', 'es', 'No compartimos ni vendemos datos de salud'],
    ['about', 'en', 'not yet reviewed by a clinician'],
    ['about', 'es', 'aún no han sido revisadas por un profesional clínico'],
  ] as const)('%s says in %s what a patient needs to know', (notice, lang, words) => {
    expect(htmlOf(notice, lang)).toContain(words);
    expect(htmlOf(notice, lang)).not.toMatch(/undefined|>null| style=/);
  });

  it('says plainly when the operator has not said who they are', () => {
    for (const notice of ['privacy', 'health-data', 'about'] as const) {
      expect(htmlOf(notice, 'en')).toContain('The operator of this copy has not filled in who they are.');
      expect(htmlOf(notice, 'en')).toContain('The operator has not filled in how to reach them.');
    }
  });

  it('names the operator and how to write to them', () => {
    const html = htmlOf('about', 'en', { name: 'Front Range Health Library', contact: 'help@library.example' });
    expect(html).toContain('run by Front Range Health Library.');
    expect(html).toContain('href="mailto:help@library.example"');
  });

  it('does not make a link of a contact that is no address', () => {
    expect(htmlOf('about', 'en', { name: null, contact: 'javascript:alert(1)' })).not.toContain('href="javascript');
  });

  it('credits those whose data it shows', () => {
    expect(htmlOf('about', 'es')).toMatch(/GeoNames.*creativecommons\.org\/licenses\/by\/4\.0.*Censo.*us-atlas.*Source Sans.*Lucide/s);
  });
});
