import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeNotes, mostClinics, noNotes, parseNotes, type VisitList } from '../../web/src/ui/visit-notes.ts';

const clinic = (slug: string) => ({ slug, name: `Clinic ${slug}`, phone: null, city: 'Denver', state: 'CO', invented: false, asks: ['prices' as const] });
const add = (slug: string, questions: ('room' | 'price')[] = []) => ({ add: { clinic: clinic(slug), questions } });

describe('What is chosen for the visit summary', () => {
  it('holds each clinic and each question once', () => {
    const twice = changeNotes(changeNotes(noNotes, add('a', ['room'])), add('a', ['room', 'price']));
    expect(twice).toEqual({ clinics: [clinic('a')], questions: ['room', 'price'] });
  });

  it('holds three clinics; the questions of a fourth are added all the same', () => {
    const four = ['a', 'b', 'c', 'd'].reduce((notes, slug) => changeNotes(notes, add(slug, slug === 'd' ? ['price'] : [])), noNotes);
    expect(four.clinics.map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
    expect(four.questions).toEqual(['price']);
  });

  it('gives up a clinic, a question, or all of it', () => {
    const notes = changeNotes(changeNotes(noNotes, add('a', ['room', 'price'])), add('b'));
    expect(changeNotes(notes, { removeClinic: 'a' }).clinics).toEqual([clinic('b')]);
    expect(changeNotes(notes, { removeQuestion: 'room' }).questions).toEqual(['price']);
    expect(changeNotes(notes, { removeAll: true })).toEqual(noNotes);
  });

  it('a checklist of the guide stands once, in its newest words, and goes when it is taken off', () => {
    const list = (title: string): VisitList => ({ id: 'clinic', en: [title, 'Who?'], es: ['Lista', '¿Quién?'] });
    const notes = changeNotes(changeNotes(changeNotes(noNotes, { list: list('old') }), { list: list('new') }), add('a', ['room']));
    expect(notes.lists).toEqual([list('new')]);
    expect(parseNotes(JSON.stringify(notes))).toEqual(notes);
    expect(parseNotes(JSON.stringify({ ...notes, lists: [{ id: 'x', en: [1], es: [] }, null, 'y', list('new')] })).lists).toEqual([list('new')]);
    expect(changeNotes(notes, { list: list('new'), off: true }).lists).toEqual([]);
    expect(changeNotes(notes, { removeAll: true })).toEqual(noNotes);
  });

  it('holds one sum of the cost planner, beside the clinics, until it is taken off', () => {
    const cost = { en: 'Cost: $2,925.', es: 'Costo: $2,925.' };
    const notes = changeNotes(changeNotes(noNotes, { cost: { en: 'old', es: 'viejo' } }), { cost });
    expect(changeNotes(notes, add('a', ['room']))).toEqual({ clinics: [clinic('a')], questions: ['room'], cost });
    expect(changeNotes(notes, { cost: null }).cost ?? null).toBeNull();
    expect(changeNotes(notes, { removeAll: true })).toEqual(noNotes);
    expect(parseNotes('{"cost":{"en":"only English"}}').cost).toBeUndefined();
  });

  it('comes back from storage as it went in', () => {
    const notes = changeNotes(changeNotes(noNotes, add('a', ['room'])), { cost: { en: 'a', es: 'b' } });
    expect(parseNotes(JSON.stringify(notes))).toEqual(notes);
  });

  it('takes nothing from storage that is not a clinic or one of our questions', () => {
    expect(parseNotes('{"clinics":[{"slug":"a"},{"name":7}],"questions":["room","toString","I take Xanax"]}')).toEqual({ clinics: [], questions: ['room'] });
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { clinics, questions } = parseNotes(text);
      expect(clinics.length).toBeLessThanOrEqual(mostClinics);
      expect(questions.every((question) => typeof question === 'string')).toBe(true);
    }));
  });
});
