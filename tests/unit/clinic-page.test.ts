import type { ClinicCard, ClinicDetail } from '@finder/contract';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ClinicPage } from '../../web/src/clinic/ClinicPage.tsx';
import { clinicParts } from '../../web/src/clinic/parts.tsx';
import { LanguageProvider } from '../../web/src/ui/language.tsx';
import type { Lang } from '../../web/src/words/words.ts';
import { full, sparse } from './clinic-page-example.ts';

const htmlOf = (clinic: ClinicDetail, lang: Lang = 'en', { today = '2026-11-22', nearby = [] as ClinicCard[] } = {}) => {
  const page = createElement(ClinicPage, { clinic, nearby, today, parts: clinicParts });
  const value = { lang, path: `/clinic/${clinic.slug}`, setLang: () => {} };
  return renderToString(LanguageProvider({ value, children: page }));
};
const decode = (html: string) => html.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"');
const textOf = (html: string) => decode(html.replace(/<svg.*?<\/svg>/gs, ' ').replace(/<!-- -->/g, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
/** What stands in the row of a fact. */
const fact = (html: string, label: string) => {
  const row = html.split(/<div class="clinic-fact[^"]*">/).find((part) => textOf(part).trim().startsWith(label));
  return row === undefined ? null : textOf(row.slice(row.indexOf('<dd>'), row.indexOf('</dd>'))).trim();
};
const aged = (group: string, freshness: 'call-to-confirm' | 'last-checked', asOf: string): ClinicDetail => ({
  ...full,
  provenance: full.provenance.map((row) => (row.group === group ? { ...row, freshness, asOf, verified: null } : row)),
});

describe('the clinic page', () => {
  it.each([['full', 'en'], ['full', 'es'], ['sparse', 'en'], ['sparse', 'es']] as const)('of a %s listing never shows a hole (%s)', (kind, lang) => {
    const html = htmlOf({ full, sparse }[kind], lang);
    expect(textOf(html)).not.toMatch(/undefined|null|NaN|\[object/);
    expect(html).not.toMatch(/ style=/);
  });

  it('lists every fact nobody has told as not listed, never as no', () => {
    const html = htmlOf(sparse);
    const labels = ['In charge', 'With you in the room', 'Watched during treatment', 'After treatment', 'Staff trained', 'Rescue equipment',
      'Private room', 'May bring someone', 'Ride home', 'Help between visits', 'Prior authorization', 'Payment plan', 'HSA', 'Step-free', 'Treats', 'Languages'];
    expect(labels.filter((label) => fact(html, label) !== 'Not listed. Ask the clinic.')).toEqual([]);
    expect(textOf(htmlOf(sparse, 'es'))).toContain('No aparece. Pregunte a la clínica.');
  });

  it('tells a known no from what is not known', () => {
    const html = htmlOf(full);
    expect(fact(html, 'HSA or FSA card')).toBe('No');
    expect(fact(html, 'Help between visits')).toBe('Not listed. Ask the clinic.');
    expect(fact(html, 'Watched during treatment')).toBe('Blood pressure, oxygen level Not watched: heart rhythm (ECG).');
    expect(textOf(html)).toContain('Not given here: Injection (shot).');
    expect(textOf(html)).toContain('Not listed: Tablet or lozenge. Ask the clinic.');
  });

  it('keeps what the FDA says of Spravato apart from ketamine', () => {
    const text = textOf(htmlOf(full));
    expect(text).toContain('esketamine, FDA-approved for some types of depression in adults; off-label for PTSD');
    expect(text).toContain('ketamine, off-label for depression, PTSD');
    expect(text).toContain('“Off-label” means a doctor may use it');
  });

  it('shows what a course costs, with the number of sessions, only where both are known', () => {
    const text = textOf(htmlOf(full));
    expect(text).toContain('IV infusion, 6 sessions: $3,050');
    expect(text).toContain('first visit $225 + first session $575 + 5 × $450');
    expect(text).not.toContain('Spravato nasal spray, 8 sessions');
  });

  it('says what each plan pays for, as of a day, and which plans are not taken', () => {
    const html = htmlOf(full);
    expect(fact(html, 'Takes')).toContain('Aetna for Spravato In network · $35–$75 copay');
    expect(fact(html, 'Takes')).toContain('Cigna, Medicare for Spravato');
    expect(fact(html, 'Takes')).toContain('As of Nov 12, 2026');
    expect(fact(html, 'Does not take')).toContain('Aetna, Cigna for IV');
  });

  it('shows the REMS row only where Spravato is given', () => {
    expect(fact(htmlOf(full), 'Spravato REMS')).toBe('Listed as a certified site');
    expect(fact(htmlOf({ ...full, offerings: full.offerings.filter(({ route }) => route === 'iv') }), 'Spravato REMS')).toBeNull();
  });

  it('leads to the licence register of physicians and of nurses', () => {
    const html = htmlOf(full);
    expect(html).toContain('href="https://www.docinfo.org"');
    expect(html).toContain('href="https://www.nursys.com"');
    expect(textOf(html)).toContain('Check the license of Renee Adair (CO)');
  });

  it('asks to call about old prices, and says when old safety facts were last checked', () => {
    expect(textOf(htmlOf(full))).not.toContain('Call to confirm');
    expect(textOf(htmlOf(aged('prices', 'call-to-confirm', '2026-03-01')))).toContain('$450 without insurance first session $575 therapy adds $150 Call to confirm');
    expect(textOf(htmlOf(aged('safety', 'last-checked', '2026-03-20')))).toContain('Last checked 8 months ago');
  });

  it('ends every group of facts with its source and date', () => {
    const text = textOf(htmlOf(full));
    expect(text).toContain('The clinic told us · Nov 12, 2026');
    expect(text).toContain('We checked in the license register · Nov 14, 2026');
    expect(text).toContain('Clinics can’t pay to rank higher.');
  });

  it('gives directions by the clinic’s address only, and follows no link a listing could have smuggled in', () => {
    const html = decode(htmlOf({ ...full, website: 'javascript:alert(1)' }));
    expect(html).toContain('destination=1440%20Example%20Ave%2C%20Lakewood%2C%20CO%2080214"');
    expect(html).not.toContain('origin=');
    expect(html).not.toContain('javascript:');
    expect(decode(htmlOf(full))).toContain('href="https://cottonwood.example.com" rel="noopener noreferrer nofollow"');
  });

  it('reads in Spanish, with Spanish addresses', () => {
    const html = htmlOf(full, 'es');
    expect(html).toContain('href="/es/search"');
    expect(textOf(html)).toContain('fuera de indicación para depresión, estrés postraumático');
    expect(textOf(html)).toContain('8:00 a. m. – 5:00 p. m.');
  });
});

const gone = (change: Partial<ClinicDetail>) => htmlOf({ ...full, statusDate: '2026-09-30', ...change });

describe('the page of a clinic that is not open', () => {
  it('says first that it has closed, and when, and offers no visit', () => {
    const html = gone({ status: 'closed', statusReason: 'The owner retired' });
    expect(html).toMatch(/<h1[^>]*>Cottonwood Interventional Psychiatry has closed<\/h1>/);
    expect(textOf(html)).toContain('It closed on September 30, 2026 .');
    expect(textOf(html)).toContain('Reason given: The owner retired.');
    expect(textOf(html)).not.toMatch(/Directions|Taking new patients|\$450|Call \(/);
    expect(textOf(html)).toContain('Don’t stop a medicine on your own.');
    expect(html).toContain('action="/search" method="post"');
  });

  it('leads to where it moved', () => {
    const html = gone({ status: 'moved', movedTo: { slug: 'cottonwood-denver', name: 'Cottonwood Denver' } });
    expect(textOf(html)).toContain('has moved to Cottonwood Denver');
    expect(html).toContain('href="/clinic/cottonwood-denver"');
  });

  it('does not say that a clinic moved to itself when it kept its name', () => {
    const text = textOf(gone({ status: 'moved', movedTo: { slug: 'cottonwood-denver', name: full.name } }));
    expect(text).toContain('Cottonwood Interventional Psychiatry has moved It was at');
    expect(text).toContain('See it at its new address');
  });

  it('keeps the facts of one that is closed for now, without an hour that could mislead', () => {
    const text = textOf(gone({ status: 'temporarily-closed' }));
    expect(text).toContain('is closed for now');
    expect(text).toContain('Closed since September 30, 2026');
    expect(text).toContain('$450');
    expect(text).not.toMatch(/Open now|Taking new patients|Book online|Directions/);
  });

  it('tells nothing more of one that must not be listed', () => {
    const text = textOf(gone({ status: 'do-not-list', statusReason: 'Licence under review' }));
    expect(text).toContain('is no longer in our list');
    expect(text).not.toMatch(/Example Ave|555|under review/);
  });
});
