import { describe, expect, test } from 'vitest';
import { emptyDraft, type Draft } from '../../web/src/prescreen/draft.ts';
import { assessDraft, groupTopics, splitUrgent } from '../../web/src/prescreen/results.ts';
import { buildSummary } from '../../web/src/prescreen/summary.ts';

const crisis = ['crisis-suicidal-now', 'crisis-plan-or-intent', 'crisis-harm-others', 'crisis-medical-now'] as const;
const said = ['yes', 'unsure', 'prefer-not-to-say'] as const;
const textOf = (id: (typeof crisis)[number], answer: (typeof said)[number], lang: 'en' | 'es') => {
  const draft: Draft = { ...emptyDraft, answers: { [id]: answer } };
  const topic = groupTopics(assessDraft(draft), draft, lang).flatMap((group) => group.topics).find((one) => one.id === id);
  return topic?.text ?? '';
};
const comesFirst = (text: string, first: string, second: string) => text.includes(first) && (!text.includes(second) || text.indexOf(first) < text.indexOf(second));

describe.each(['en', 'es'] as const)('what the result says about an urgent answer (%s)', (lang) => {
  test('a body sign asks for 911 now, whether sure or not, and says nothing of suicide or 988', () => {
    for (const answer of said) {
      const text = textOf('crisis-medical-now', answer, lang);
      expect(text).toMatch(/911/);
      expect(text).not.toMatch(/988|suicid/i);
      expect(text).not.toMatch(/ask the provider|p[ií]da(le)? al profesional/i);
    }
  });

  test('a plan and danger to others name 911 before 988', () => {
    for (const id of ['crisis-plan-or-intent', 'crisis-harm-others'] as const) {
      for (const answer of said) expect({ id, answer, ok: comesFirst(textOf(id, answer, lang), '911', '988') }).toEqual({ id, answer, ok: true });
    }
    for (const answer of said) expect(textOf('crisis-harm-others', answer, lang)).not.toMatch(/suicid|ending your life|acabar con su vida/i);
  });

  test('thoughts name 988 before 911', () => {
    for (const answer of said) expect(comesFirst(textOf('crisis-suicidal-now', answer, lang), '988', '911')).toBe(true);
  });

  test('the paper says the same, and never shortens it', () => {
    const answers = Object.fromEntries(crisis.map((id) => [id, 'unsure'])) as Draft['answers'];
    const medicines = Array.from({ length: 30 }, (_, index) => ({ name: `Medicine ${index}`, dose: '', often: '', purpose: '', current: true }));
    const { groups } = buildSummary({ ...emptyDraft, answers, medicines }, { lang, date: '2026-11-22', leaveSuicideOff: false });
    for (const id of crisis) expect(groups[0]?.topics.find((topic) => topic.id === id)?.text).toBe(textOf(id, 'unsure', lang));
  });
});

test('urgent topics stand apart from those about booking', () => {
  const draft: Draft = { ...emptyDraft, answers: { 'crisis-medical-now': 'unsure', aneurysm: 'yes' } };
  const { urgent, others } = splitUrgent(groupTopics(assessDraft(draft), draft, 'en')[0]?.topics ?? []);
  expect(urgent.map((topic) => topic.id)).toEqual(['crisis-medical-now']);
  expect(others.map((topic) => topic.id)).toEqual(['aneurysm']);
});
