import type { ClinicCard, ClinicDetail } from '@finder/contract';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ClinicPage } from '../../web/src/clinic/ClinicPage.tsx';
import { clinicParts } from '../../web/src/clinic/parts.tsx';
import { LanguageProvider } from '../../web/src/ui/language.tsx';
import type { Lang } from '../../web/src/words/words.ts';
import { insurerDays } from '../../web/src/clinic/facts-age.ts';
import { freshnessOf } from '../../server/src/freshness/freshness.ts';
import { cardOf, full, sparse } from './clinic-page-example.ts';

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
    expect(text).toContain('Spravato nasal spray Number of sessions not listed. Ask the clinic.');
  });

  it('never works out a course from a price nobody told, and says what is left out of a sum', () => {
    const iv = full.offerings.find(({ route }) => route === 'iv')!;
    const only = (change: Partial<typeof iv>) => textOf(htmlOf({ ...full, offerings: [{ ...iv, ...change }] }));
    expect(only({ laterSession: null })).toContain('IV infusion, 6 sessions Price not listed. Ask the clinic.');
    expect(only({ laterSession: null, sessionsInCourse: null })).toContain('IV infusion Number of sessions and price not listed. Ask the clinic.');
    expect(only({ consult: null })).toContain('IV infusion, 6 sessions: $2,825');
    expect(only({ consult: null })).toContain('Not counting the first visit: its price is not listed. · Not counting therapy.');
    expect(only({ consult: null, firstSession: null, laterSession: null, therapyAddOn: null }).match(/Treatments and prices.*Insurance and paying/)?.[0]).not.toContain('$');
  });

  it('shows each phase of each treatment, and says which of them is not listed', () => {
    const text = textOf(htmlOf(full));
    expect(text).toContain('$850–$950 without insurance first session: not listed. Ask therapy not included');
    expect(text).toContain('First visit exam and talk, before any treatment $225 without insurance');
    const differs = { ...full, offerings: full.offerings.map((offering) => (offering.route === 'iv' ? { ...offering, consult: null } : offering)) };
    expect(textOf(htmlOf(differs))).toContain('Spravato nasal spray: $225 without insurance IV infusion: Not listed. Ask the clinic.');
    const none = { ...full, offerings: full.offerings.map((offering) => ({ ...offering, consult: null })) };
    expect(textOf(htmlOf(none))).toContain('First visit exam and talk, before any treatment Not listed. Ask the clinic.');
  });

  it.each(['en', 'es'] as const)('explains the right to a written estimate of whoever pays alone (%s)', (lang) => {
    const html = htmlOf(full, lang);
    expect(textOf(html)).toMatch(/Good Faith Estimate.*No Surprises Act/);
    expect(html).toContain('href="https://www.cms.gov/nosurprises"');
    expect(textOf(html)).toContain({ en: 'Opens cms.gov. We have not tested this link yet.', es: 'Abre cms.gov, en inglés. Aún no hemos probado este enlace.' }[lang]);
  });

  it('says what each plan pays for, as of a day, and which plans are not taken', () => {
    const html = htmlOf(full);
    expect(fact(html, 'Takes')).toContain('Aetna for Spravato In network · $35–$75 copay');
    expect(fact(html, 'Takes')).toContain('Cigna, Medicare for Spravato');
    expect(fact(html, 'Takes')).toContain('As of Nov 12, 2026');
    expect(fact(html, 'Does not take')).toContain('Aetna, Cigna for IV');
  });

  it('asks to call about plans stated more than 90 days ago, and only about those', () => {
    const old = { ...full, insurers: full.insurers.map((row) => (row.insurer === 'cigna' ? { ...row, asOf: '2026-08-01' } : row)) };
    const html = htmlOf(old);
    expect(fact(html, 'Takes')).toContain('Cigna for Spravato In network · as of Aug 1, 2026 Call to confirm');
    expect(fact(html, 'Takes')).toContain('Medicare for Spravato In network · as of Nov 12, 2026 Blue');
    expect(textOf(htmlOf(full))).not.toContain('Call to confirm');
    const checkedLater = { ...old, provenance: old.provenance.map((row) => (row.group === 'insurers' ? { ...row, verified: { on: '2026-11-01', how: 'phone' } } : row)) };
    expect(textOf(htmlOf(checkedLater))).not.toContain('Call to confirm');
  });

  it('counts the age of a plan as the server counts that of the group', () => {
    const today = new Date('2026-11-22');
    const before = (days: number) => new Date(today.getTime() - days * 86_400_000);
    expect([insurerDays, insurerDays + 1].map((days) => freshnessOf('insurers', before(days), today))).toEqual(['current', 'call-to-confirm']);
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
    const assistant = htmlOf({ ...full, supervisors: [{ name: 'Omar Jessamy', credential: 'PA', specialty: null, licenceNumber: null, licenceState: 'CO' }] });
    expect(fact(assistant, 'In charge')).toContain('ask the state’s licensing board (CO)');
    expect(assistant).not.toMatch(/href="https:\/\/www\.(docinfo|nursys)/);
  });

  it('says what an NPI does not prove, and that one is not listed', () => {
    expect(fact(htmlOf(full), 'NPI number')).toMatch(/^1234567893/);
    expect(textOf(htmlOf(full))).toContain('An NPI is an enumeration: a number in a federal list. It does not prove a license.');
    expect(fact(htmlOf(sparse), 'NPI number')).toBe('Not listed. Ask the clinic.');
  });

  it('names evening and weekend hours, or that there are none, only of a week that is known', () => {
    const hours = (change: (day: ClinicDetail['hours'][number]) => ClinicDetail['hours'][number] | null) =>
      textOf(htmlOf({ ...full, hours: full.hours.flatMap((day) => change(day) ?? []) }));
    expect(hours((day) => day)).toContain('No evening or weekend hours.');
    expect(hours((day) => (day.weekday === 2 ? { ...day, closes: '18:00' } : day))).toContain('Evening hours');
    expect(hours((day) => (day.weekday === 6 ? { ...day, opens: '09:00', closes: '20:00' } : day))).toMatch(/(?<!Evening hours )Weekend hours/);
    expect(hours((day) => (day.weekday === 6 ? null : day))).not.toMatch(/evening|weekend hours/i);
  });

  it('lists special days to come, none that is past, also where the ordinary week is not known', () => {
    const days = [{ date: '2026-11-20', opens: null, closes: null, note: 'Past' }, { date: '2026-12-24', opens: '08:00', closes: '12:00', note: 'Christmas Eve' }];
    const text = textOf(htmlOf({ ...full, hours: [], hoursExceptions: days }));
    expect(text).toContain('Hours not listed. Ask the clinic. Special days Thu Dec 24, 2026 Christmas Eve 8:00 am – 12:00 pm Mountain time');
    expect(text).not.toContain('Past');
  });

  it('offers boxes to tick that no form could send', () => {
    const html = htmlOf(full);
    expect(html.match(/<input type="checkbox"[^>]*>/g)?.length).toBeGreaterThan(10);
    expect(html).not.toMatch(/<input type="checkbox"[^>]* name=/);
    expect(html).not.toContain('<form');
  });

  it('ends with the nearest other clinics, by distance from it', () => {
    const text = textOf(htmlOf(full, 'en', { nearby: [cardOf('Sloan Lake Wellness', 1), cardOf('Platte Street Psychiatry', 4.64)] }));
    expect(text).toContain('Other clinics nearby Sloan Lake Wellness 1.0 mile from here · Denver IV infusion Platte Street Psychiatry 4.6 miles from here');
    expect(textOf(htmlOf(full))).not.toContain('Other clinics nearby');
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

  it('says who said so and when, or that nobody knows', () => {
    expect(gone({ status: 'closed' })).toMatch(/The clinic told us/);
    expect(textOf(gone({ status: 'closed' }))).toContain('The clinic told us · Nov 12, 2026');
    expect(textOf(gone({ status: 'closed', provenance: [] }))).toContain('We do not know who said so.');
  });

  it.each(['closed', 'moved', 'temporarily-closed'] as const)('names the nearest open ones when it is %s', (status) => {
    const html = htmlOf({ ...full, status, statusDate: '2026-09-30' }, 'en', { nearby: [cardOf('Sloan Lake Wellness', 4.6)] });
    expect(textOf(html)).toContain(`Nearest clinics that are open Sloan Lake Wellness 4.6 miles from ${status === 'temporarily-closed' ? 'here' : 'there'} · Denver`);
    expect(textOf(html)).toContain(`By distance from ${status === 'temporarily-closed' ? 'this clinic' : 'the old address'}. Nobody can pay to be here.`);
    expect(html.match(/Sloan Lake Wellness/g)).toHaveLength(1);
  });

  it('gives where to ask for records as far as it is known', () => {
    expect(gone({ status: 'closed' })).toContain('href="tel:+13035550142"');
    expect(textOf(gone({ status: 'closed', phone: null }))).toContain('Ask for your records. We do not have a phone number.');
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
