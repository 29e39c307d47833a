import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LanguageProvider } from '../../web/src/ui/language.tsx';
import { LostPage } from '../../web/src/ui/LostPage.tsx';

const htmlOf = (problem: 'not-found' | 'error', lang: 'en' | 'es', path: string) => renderToString(LanguageProvider({
  value: { lang, path, setLang: () => {} },
  children: createElement(LostPage, { problem }),
})).replaceAll('<!-- -->', '');

describe('when a page cannot be shown', () => {
  it('says in both languages that it is our failure, and offers to try again, the search and the home page', () => {
    const english = htmlOf('error', 'en', '/clinic/larkspur');
    expect(english).toContain('Sorry, something went wrong on our side');
    for (const link of ['href="/clinic/larkspur">Try again', 'href="/search">Find a clinic', 'href="/">Home page']) expect(english).toContain(link);
    const spanish = htmlOf('error', 'es', '/clinic/larkspur');
    expect(spanish).toContain('Lo sentimos, algo falló de nuestro lado');
    for (const link of ['href="/es/clinic/larkspur">Intentar otra vez', 'href="/es/search">Buscar una clínica', 'href="/es">Página de inicio']) expect(spanish).toContain(link);
  });

  it('does not offer to try an address again that leads nowhere', () => {
    expect(htmlOf('not-found', 'en', '/nope')).not.toContain('Try again');
  });
});
