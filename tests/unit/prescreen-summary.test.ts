import type { VisitList } from '../../web/src/ui/visit-notes.ts';
import { describe, expect, test } from 'vitest';
import { emptyDraft, emptyTreatment, type Draft, type Medicine } from '../../web/src/prescreen/draft.ts';
import { assessDraft, groupTopics } from '../../web/src/prescreen/results.ts';
import { rules, suicideRules } from '../../web/src/rulebook/rules.ts';
import { buildSummary } from '../../web/src/prescreen/summary.ts';
import { paperBlocks } from '../../web/src/prescreen/paper-blocks.ts';
import { endsPageOne } from '../../web/src/prescreen/paper-room.ts';
import { paperText } from '../../web/src/prescreen/paper-text.ts';

const yesNo = rules.filter((rule) => rule.kind === 'yes-no').map((rule) => rule.id);
const all = (answer: 'yes' | 'no') => Object.fromEntries(yesNo.map((id) => [id, answer])) as Draft['answers'];
const takes = (name: string, current = true): Medicine => ({ name, dose: '', often: '', purpose: '', current });
const draftOf = (over: Partial<Draft> = {}, answers: Draft['answers'] = {}): Draft => ({
  ...emptyDraft, age: '43', reasons: ['depression'], routes: ['iv'], antidepressantsTried: '2', ...over, answers: { ...all('no'), ...answers },
});
const paper = (draft: Draft, over: Partial<Parameters<typeof buildSummary>[1]> = {}) =>
  buildSummary(draft, { lang: 'en', date: '2026-11-22', leaveSuicideOff: false, ...over });
const chosen = (name: string) => ({ slug: name.toLowerCase(), name, phone: '+13035550142', city: 'Denver', state: 'CO', invented: true, asks: ['prices' as const, 'ride' as const] });
const titles = (draft: Draft) => groupTopics(assessDraft(draft), draft, 'en').flatMap((group) => group.topics.map((topic) => topic.title));
const topicOf = (draft: Draft, id: string, lang: 'en' | 'es' = 'en') =>
  groupTopics(assessDraft(draft), draft, lang).flatMap((group) => group.topics).find((topic) => topic.id === id);

describe('topics', () => {
  test('stand in three groups, weightiest first', () => {
    const draft = draftOf({}, { 'crisis-harm-others': 'yes', aneurysm: 'yes', 'sleep-apnea': 'yes', 'cannabis-use': 'yes', veteran: 'yes' });
    expect(groupTopics(assessDraft(draft), draft, 'en').map((group) => [group.id, group.topics.map((topic) => topic.id)])).toEqual([
      ['clear', ['crisis-harm-others', 'aneurysm']], ['check', ['sleep-apnea']], ['mention', ['cannabis-use', 'veteran']],
    ]);
  });

  test('name the medicine that raised them, and what was said', () => {
    const draft = draftOf({ medicines: [takes('Lorazepam (Ativan)'), takes('sertraline', false)] });
    expect(titles(draft)).toEqual(['Lorazepam (Ativan)']);
    expect(topicOf(draft, 'med-benzodiazepine')?.said).toBe('you take Lorazepam (Ativan).');
  });

  test('an unsure answer says so and asks the provider to check', () => {
    expect(topicOf(draftOf({}, { 'bladder-symptoms': 'unsure' }), 'bladder-symptoms')).toMatchObject({ said: 'not sure.', level: 'discuss' });
    expect(topicOf(draftOf({}, { 'bladder-symptoms': 'unsure' }), 'bladder-symptoms')?.text).toMatch(/^You were not sure about bladder problems\. Ask the provider to check\./);
  });

  test('nobody who was unsure, or would rather not say, is told that they told us', () => {
    for (const id of suicideRules) {
      for (const answer of ['unsure', 'prefer-not-to-say'] as const) {
        const text = topicOf(draftOf({}, { [id]: answer }), id)?.text ?? '';
        expect(text).not.toMatch(/you told us|thank you for telling/i);
        expect(text).toMatch(/988/);
      }
    }
  });

  test('a high reading is shown as the reason', () => {
    expect(topicOf(draftOf({ systolic: '158', diastolic: '95' }), 'bp-uncontrolled')?.said).toBe('your reading was 158/95.');
  });

  test('carry the primary document and its section as it is numbered now', () => {
    expect(topicOf(draftOf({}, { 'bladder-symptoms': 'yes' }), 'bladder-symptoms')?.sources.map((source) => source.text))
      .toContain('Spravato label, 2019 §5.9 (now §5.10)');
  });
});

describe('the paper', () => {
  test('an ordinary patient’s paper breaks after the medicines and keeps every word', () => {
    const summary = paper(draftOf({ goals: 'Sleep\n\n Work ', medicines: [takes('Zoloft'), takes('Xanax')] }, { 'sleep-apnea': 'yes', 'cannabis-use': 'yes' }));
    expect(summary.startsPageTwo).toBe(true);
    expect(summary.goals).toEqual(['Sleep', 'Work']);
    expect(summary.groups.every((group) => group.topics.every((topic) => topic.text !== ''))).toBe(true);
    expect(summary.medicines.rows.map((row) => row.name)).toEqual(['Zoloft', 'Xanax']);
  });

  test('with everything raised, reasons shrink to one line; weighty topics, sources and medicines stay whole', () => {
    const medicines = [...Array.from({ length: 10 }, (_, index) => takes(`Medicine ${index}`)), takes('Xanax'), takes('Lamictal'), takes('naltrexone')];
    const treatments = Array.from({ length: 12 }, (_, index) => ({ ...emptyTreatment, name: `Treatment ${index}` }));
    const notes = { clinics: [chosen('One'), chosen('Two'), chosen('Three')], questions: [] };
    const draft = { ...draftOf({ routes: ['not-sure'], medicines, treatments }), answers: all('yes') };
    for (const lang of ['en', 'es'] as const) {
      const summary = paper(draft, { notes, lang });
      const full = groupTopics(assessDraft(draft), draft, lang);
      expect(summary.groups[0]?.topics.map((topic) => topic.text)).toEqual(full[0]?.topics.map((topic) => topic.text));
      for (const topic of summary.groups.flatMap((group) => group.topics)) {
        expect(topic.text.length, topic.id).toBeGreaterThan(25);
        expect(topic.notes.length > 0 || ['med-unrecognized', 'conflicting-answers', 'incomplete-answers'].includes(topic.id), topic.id).toBe(true);
      }
      const rest = summary.groups.slice(1).flatMap((group) => group.topics);
      for (const id of ['med-benzodiazepine', 'med-lamotrigine', 'med-naltrexone']) {
        expect(rest.find((topic) => topic.id === id)?.text).toMatch(lang === 'en' ? /Do not stop/ : /No deje de tomar/);
      }
      expect(summary.groups[2]?.topics.every((topic) => topic.text.length <= 140)).toBe(true);
      expect(summary.medicines.rows).toHaveLength(13);
      expect([...summary.treatments.rows, ...summary.annex].map(({ name }) => name)).toEqual(treatments.map(({ name }) => name));
      expect(summary.clinics).toHaveLength(3);
      expect(summary.noteLines).toBe(0);
      expect(summary.questions).toHaveLength(3);
    }
  });

  test('only what does not fit is cut: blank lines go before any reason is shortened', () => {
    const treatments = Array.from({ length: 5 }, (_, index) => ({ ...emptyTreatment, name: `Treatment ${index}` }));
    const draft = draftOf({ treatments, medicines: ['Zoloft', 'Xanax', 'Lamictal'].map((name) => takes(name)) }, { 'sleep-apnea': 'yes', 'cannabis-use': 'yes' });
    const whole = groupTopics(assessDraft(draft), draft, 'en').flatMap((group) => group.topics.map((topic) => topic.text));
    expect(paper(draft).groups.flatMap((group) => group.topics.map((topic) => topic.text))).toEqual(whole);
  });

  test('checklists of the guide follow on a page of their own, in the language of the paper', () => {
    const lists: VisitList[] = [{ id: 'clinic', en: ['Questions for a clinic', 'Who examines me?'], es: ['Preguntas para una clínica', '¿Quién me examina?'] }];
    for (const lang of ['en', 'es'] as const) {
      const text = paperText(paperBlocks(paper(draftOf(), { lang, notes: { clinics: [], questions: [], lists } })));
      for (const line of lists[0]![lang]) expect(text.toLowerCase()).toContain(line.toLowerCase());
      expect(text.toLowerCase().indexOf(lists[0]![lang][0]!.toLowerCase())).toBeGreaterThan(text.length / 2);
    }
  });

  test('what the cost planner added up stands on it in the language of the paper, before the appointment, and it stays at two pages', () => {
    const cost = { en: `Cost, if I pay it all: $2,925. ${'First visit $225, '.repeat(18)}`, es: 'Costo, si lo pago todo yo: $2,925.' };
    const notes = { clinics: [chosen('One'), chosen('Two'), chosen('Three')], questions: [], cost };
    for (const lang of ['en', 'es'] as const) {
      const summary = paper(draftOf(), { lang, notes });
      expect(summary.cost).toBe(cost[lang]);
      expect(endsPageOne(summary)).toBe(true);
      expect(paperText(paperBlocks(summary))).toContain(cost[lang].trim());
    }
    expect(paperText(paperBlocks(paper(draftOf())))).not.toContain('$');
  });

  test('chosen clinics and questions stand on it, in the language of the paper, and it stays at two pages', () => {
    const notes = { clinics: [chosen('Cottonwood Interventional Psychiatry'), { ...chosen('Larkspur'), phone: null, invented: false }], questions: ['body', 'room'] as const };
    for (const [lang, first] of [['en', 'How do you watch my bladder'], ['es', '¿Cómo vigilan la vejiga']] as const) {
      const summary = paper(draftOf({ medicines: [takes('Zoloft'), takes('Xanax')] }, { 'sleep-apnea': 'yes', 'cannabis-use': 'yes' }), { notes, lang });
      expect(summary.clinics).toEqual([
        { name: 'Cottonwood Interventional Psychiatry', place: 'Denver, CO', phone: '(303) 555-0142', isInvented: true, asks: [lang === 'en' ? 'price' : 'precio', lang === 'en' ? 'ride rule' : 'regla de transporte'] },
        { name: 'Larkspur', place: 'Denver, CO', phone: null, isInvented: false, asks: [lang === 'en' ? 'price' : 'precio', lang === 'en' ? 'ride rule' : 'regla de transporte'] },
      ]);
      expect(summary.questions[0]).toContain(first);
      expect(summary.questions).toHaveLength(5);
      expect(summary.startsPageTwo).toBe(true);
    }
  });

  test('what somebody chose to ask comes first, and a usual question that asks the same is left out', () => {
    const usual = paper(draftOf()).questions;
    expect(usual).toHaveLength(5);
    const { questions } = paper(draftOf(), { notes: { clinics: [], questions: ['room', 'source'] } });
    expect(questions.slice(2)).toEqual(usual.slice(1, 4));
    expect(questions).not.toContain(usual[0]);
    const six = paper(draftOf(), { notes: { clinics: [], questions: ['examines', 'room', 'acls', 'watch', 'unwell', 'people'] } });
    expect(six.questions).toHaveLength(6);
  });

  test('when the pages are full, chosen questions stay up to five', () => {
    const treatments = Array.from({ length: 14 }, (_, index) => ({ ...emptyTreatment, name: `Treatment ${index}` }));
    const notes = { clinics: [], questions: ['examines', 'room', 'acls', 'watch', 'unwell', 'people', 'body'] as const };
    const summary = paper({ ...draftOf({ routes: ['not-sure'], treatments }), answers: all('yes') }, { notes });
    expect(summary.questions).toHaveLength(5);
    expect(summary.questions[4]).toContain('What blood pressure');
  });

  test('suicide answers left off are nowhere on it: topics, not sure, skipped', () => {
    const secret: Draft['answers'] = { 'crisis-suicidal-now': 'no', 'crisis-plan-or-intent': 'yes', 'suicidal-recent': 'unsure', 'suicide-attempt-past-year': undefined };
    const draft = draftOf({}, secret);
    expect(JSON.stringify(paper(draft))).toMatch(/ending your life|hurting yourself/);
    const off = paper(draft, { leaveSuicideOff: true });
    expect(JSON.stringify({ ...off, questions: [] })).not.toMatch(/ending your life|hurting yourself|suicid/i);
    expect(off.groups).toEqual([]);
    expect(off.nothingRaised).toBe(false);
  });

  test('nothing raised says so; it prints for Spanish readers in Spanish', () => {
    expect(paper(draftOf()).nothingRaised).toBe(true);
    const spanish = paper(draftOf({}, { aneurysm: 'yes' }), { lang: 'es' });
    expect(spanish.groups[0]?.topics[0]?.title).toBe('Un aneurisma');
  });

  test('a stale answer is not on it', () => {
    const draft = draftOf({ routes: ['iv'] }, { 'cannot-stay-2h': 'yes' });
    expect(paper(draft).groups).toEqual([]);
    expect(paper({ ...draft, routes: ['esketamine-nasal'] }).groups[0]?.topics[0]?.id).toBe('cannot-stay-2h');
  });

  test('every number behind a topic is in the list of sources', () => {
    const summary = paper({ ...draftOf({ routes: ['not-sure'] }), answers: all('yes') });
    const numbers = summary.sources.map((source) => source.number);
    for (const topic of summary.groups.flatMap((group) => group.topics)) for (const note of topic.notes) expect(numbers).toContain(note);
  });

  test('a medicine that is not in the lists is marked, a stopped one is set apart', () => {
    const { medicines } = paper(draftOf({ medicines: [takes('Fishoil'), takes('Prozac', false)] }));
    expect(medicines.rows.map((row) => row.name)).toEqual(['Fishoil (not in the list we check)']);
    expect(medicines.stopped).toBe('Prozac');
  });

  test('self-pay gets what to ask before paying, a plan gets the prior authorization list', () => {
    expect(paper(draftOf({ insurance: ['self-pay'] })).insurance.checklist.title).toBe('Before I pay');
    expect(paper(draftOf({ insurance: ['medicaid', 'self-pay'] })).insurance.checklist.lines.join()).toMatch(/J0013/);
  });
});
