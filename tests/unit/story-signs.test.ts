import fc from 'fast-check';
import { cutMark, cutPassages, findSigns, speaksOfDying, splitPassages } from '@finder/contract';
import { describe, expect, it } from 'vitest';
import { hashCode, makeCode } from '../../server/src/stories/code.ts';

describe('A hint', () => {
  it.each([
    ['Write to jane.doe+k@example.com please', ['email']], ['Mi correo: ana@correo.mx', ['email']],
    ['See https://example.com/x', ['web']], ['on www.example.test now', ['web']], ['I read it on reddit.com last year', ['web']],
    ['Call me at (303) 555-0142', ['phone']], ['303.555.0142', ['phone']], ['+1 303 555 0142', ['phone']], ['3035550142', ['phone']], ['ring 555-0142', ['phone']],
    ['I got 40 mg', ['dose']], ['0.5mg/kg', ['dose']], ['me dieron 84 miligramos', ['dose']], ['two shots of 1.5 ml', ['dose']], ['50 µg', ['dose']],
    ['They at the Blue Harbor Wellness were kind', ['clinic']], ['blue HARBOR, wellness!', ['clinic']], ['en la Clínica Río Azul', ['clinic']], ['clinica rio azul', ['clinic']],
    ['ana@x.org, 40 mg, 303-555-0142, www.x.org', ['email', 'web', 'phone', 'dose']],
  ])('is given for “%s”', (text, signs) => {
    expect(findSigns(text, ['Blue Harbor Wellness', 'Clínica Río Azul', 'Hope'])).toEqual(signs);
  });

  it.each([
    'In 2019 I felt low. In 2021-2023 I tried six medicines.', 'I called 988, and they were kind. 911 was not needed.', 'It cost $1,200 for 6 sessions of 40 minutes.',
    'It was hard.Then it got better.It is so.', 'I am 45 and live with hope.', 'My dog weighs 40 kg and eats at 8.30', 'Mgr. Smith does not count, nor does 10 mgs of nothing @ home', 'the blue harbor at night',
  ])('is not given for “%s”', (text) => {
    expect(findSigns(text, ['Blue Harbor Wellness', 'Clínica Río Azul', 'Hope'])).toEqual([]);
  });
});

describe('Words about wanting to die', () => {
  it.each([
    'I was suicidal for years', 'Suicide was on my mind', 'I want to kill myself', 'I thought of killing myself', 'I tried to end my life', 'I almost took my own life', 'Some days I just want to die', 'I wish I was dead',
    'they would be better off dead', 'I don’t want to live', 'I didn\'t want to wake up', 'I was hurting myself', 'self-harm', 'I overdosed', 'no reason to live',
    'Pensé en el suicidio', 'tenía ideas suicidas', 'quería matarme', 'me mato', 'quitarme la vida', 'acabar con mi vida', 'Quería morirme', 'quiero morir', 'tenía ganas de morir', 'ya no quiero vivir', 'estaría mejor muerta', 'hacerme daño', 'una sobredosis', 'QUIERO   MORIR.',
  ])('are heard in “%s”', (text) => expect(speaksOfDying(text)).toBe(true));

  it.each([
    'My pain is better and I sleep again.', 'I was dying to tell you', 'the killing heat of summer', 'I take my own notes', 'Me ayudó mucho con el dolor.', 'Mi vida cambió', 'No quiero mentir', 'la muerte de mi padre', 'I cut my hair myself',
  ])('are not heard in “%s”', (text) => expect(speaksOfDying(text)).toBe(false));

  it('are looked for quickly, whatever the text', () => {
    // Time of the processor, not of the clock: other tests run beside this one.
    const before = process.cpuUsage();
    for (const text of ['want '.repeat(1000), 'no quiero '.repeat(500), '1'.repeat(5000), 'a@'.repeat(2500), 'a.'.repeat(2500), '-1'.repeat(2500)]) {
      speaksOfDying(text);
      findSigns(text);
      splitPassages(text);
    }
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});

const story = fc.array(fc.oneof(fc.constantFrom('I felt low. ', 'Was it hard? ', 'Yes!\n\n', 'About 4.5 hours… ', '“So it goes.” ', '\n'), fc.string({ maxLength: 30 })), { maxLength: 60 }).map((parts) => parts.join(''));

describe('Passages of a story', () => {
  it('are its sentences and lines', () => {
    expect(splitPassages('I had pain for 4.5 years. “Enough of this now!” I said to her one day.\n\nNo. Then came a better spring')).toEqual(
      ['I had pain for 4.5 years. ', '“Enough of this now!” ', 'I said to her one day.\n\n', 'No. Then came a better spring']);
  });

  it('are the text again when they are joined, none is empty, and there are not too many', () => {
    fc.assert(fc.property(story, (text) => {
      const passages = splitPassages(text);
      expect(passages.join('')).toBe(text);
      expect(passages.every((passage) => passage !== '')).toBe(true);
      expect(passages.length).toBeLessThanOrEqual(text.length / 20 + 1);
    }));
  });

  it('that are taken out leave a mark for each run, and nothing of themselves', () => {
    const text = 'I felt very low for years. Dr. Jane Roe on Elm Street helped me. She gave me forty of it.\n\nNow I sleep through the night.';
    const passages = splitPassages(text);
    const cut = new Set(passages.flatMap((passage, at) => (/Roe|forty/.test(passage) ? [at] : [])));
    expect(cutPassages(text, cut)).toBe(`I felt very low for years. ${cutMark}\n\nNow I sleep through the night.`);
    fc.assert(fc.property(story, fc.array(fc.nat(70)), (any, numbers) => {
      const all = splitPassages(any);
      const left = cutPassages(any, new Set(numbers));
      const kept = all.filter((_passage, at) => !numbers.includes(at)).join('');
      expect(left.replaceAll(cutMark, '').replace(/\s+/g, '')).toBe(kept.replaceAll(cutMark, '').replace(/\s+/g, ''));
    }));
  });
});

describe('A code', () => {
  it('is found however it is typed, and no two are the same', () => {
    const codes = new Set(Array.from({ length: 1000 }, makeCode));
    expect(codes.size).toBe(1000);
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(hashCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`)).toBe(hashCode(code));
    }
  });
});
