import { describe, expect, test } from 'vitest';
import { countText, easeOf, gradeOf, tooHard } from '../../web/readable/readability.ts';
import { englishSyllables, spanishSyllables } from '../../web/readable/syllables.ts';

/** As dictionaries part them. */
const english = `
a·bout an·y·one be·ing blad·der blood breathe breath·ing care·giv·ing clin·ic con·fu·sion cre·ate dan·ger·ous di·ag·no·sis doc·tor
doc·tor’s drive e·mer·gen·cy eve·ry·thing fa·mil·iar fol·lowed guide hand·ed hour hos·pi·tal in·sur·ance i·de·a judge·ment lic·ense
like·ly lit·tle med·i·cine mus·cle need·ed nurse nurs·es o·pi·oid pa·tient peo·ple pe·ri·od phar·ma·cist pre·scrip·tion
pres·sure pro·vid·er psy·chi·a·trist qui·et read rhyth·m right sci·ence share shared shares sched·ule sleep·i·ness some·one
soft·ly taped ther·a·py thought times ta·bles trau·ma treat·ment try·ing u·su·al·ly vet·er·an voic·es walked want·ed weeks you’ll
can’t don’t did·n’t could·n’t it’s we’ve`;
const spanish = `
a·ho·ra ahí:2 al·co·hol a·ni·mo an·sie·dad ar·te·rial au·to·ri·za·ción ba·úl ca·í·da ciu·dad clí·ni·ca con·duz·ca co·ra·zón cui·de cuí·de·se
de·ci·sión dí·a dia·rio e·mer·gen·cias es·tó·ma·go fa·mi·lia fa·mi·li·ar:3 ge·o·gra·fí·a guí·a gue·rra hé·ro·e hí·ga·do hoy i·ma·gen
lí·ne·a lin·güís·ti·ca ma·íz me·di·ca·men·to muy ne·ce·si·ta oí·do:3 o·í·do pa·ís pe·or po·e·ta pre·sión pro·fe·sio·nal prohi·bir psi·quia·tra
que quie·ro re·ac·ción re·al ri·ñón rí·o sue·ño te·ó·ri·co tra·ta·mien·to tre·in·ta:2 u·no va·cí·a ver·güen·za vi·vió viu·da y ya`;
const readWords = (text: string) => text.trim().split(/\s+/).map((entry) => {
  const [parted = '', said] = entry.split(':');
  return [parted.replaceAll('·', ''), said ? Number(said) : parted.split('·').length] as const;
});

describe('syllables', () => {
  test.each(readWords(english))('%s has %i in English', (word, count) => {
    expect(englishSyllables(word)).toBe(count);
  });

  test.each(readWords(spanish))('%s has %i in Spanish', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });
});

describe('counting', () => {
  test('figures and abbreviations are one syllable; a dot inside them ends no sentence', () => {
    expect(countText('In the U.S. call 988, or 1-800-662-4357 (SAMHSA). The ECG is 140/90.', 'en')).toEqual({ sentences: 2, words: 12, syllables: 12 });
    expect(countText('En EE. UU. envíe AYUDA al 988.', 'es')).toEqual({ sentences: 1, words: 6, syllables: 10 });
  });

  test('colons, semicolons, dashes and lists end no sentence', () => {
    expect(countText('Do you have any of these: pain; a cough – or a cold?', 'en').sentences).toBe(1);
    expect(countText('Is it so? “No.” It is not!', 'en').sentences).toBe(3);
  });

  test('a name counts as one easy word wherever it stands, and nothing else is forgiven', () => {
    expect(countText('Ask about esketamine, opioids and St. John’s wort.', 'en')).toEqual(countText('Ask about thing, thing and thing.', 'en'));
    expect(countText('¿Toma opioides o trastorno bipolar?', 'es')).toEqual(countText('¿Toma cosa o cosa?', 'es'));
    expect(countText('Ketaminelike', 'en')).not.toEqual(countText('thing', 'en'));
  });
});

describe('formulas', () => {
  test.each([
    // Wikipedia, "Flesch–Kincaid readability tests", gives these with reading ease 116, 69 and 24.4.
    ['The cat sat on the mat.', 6, 6, -1.45],
    ['This sentence, taken as a reading passage unto itself, is being used to prove a point.', 16, 23, 7.61],
    ['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.', 13, 26, 13.08],
    // Counted by hand.
    ['Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.', 30, 48, 14.99],
  ])('English: %s', (text, words, syllables, grade) => {
    const counts = countText(text, 'en');
    expect(counts).toEqual({ sentences: 1, words, syllables });
    expect(gradeOf(counts)).toBeCloseTo(grade, 2);
  });

  test('Spanish: the first sentence of Don Quixote, counted by hand', () => {
    const counts = countText('En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo que vivía un hidalgo de los de lanza en astillero, adarga antigua, rocín flaco y galgo corredor.', 'es');
    expect(counts).toEqual({ sentences: 1, words: 33, syllables: 60 });
    expect(easeOf(counts)).toBeCloseTo(64.09, 2);
  });
});

describe('the check', () => {
  test('refuses a hard text and says how hard it is', () => {
    expect(tooHard('Contraindications necessitate comprehensive evaluation by an appropriately credentialed professional.', 'en')).toMatch(/^grade \d+\.\d, above 6$/);
    expect(tooHard('Las contraindicaciones requieren una evaluación exhaustiva por profesionales debidamente acreditados.', 'es')).toMatch(/^ease -?\d+\.\d, below 70$/);
  });

  test('forgives a name on the list and not a hard word beside it', () => {
    expect(tooHard('Do you take lamotrigine?', 'en')).toBeNull();
    expect(tooHard('Do you take anticonvulsants?', 'en')).not.toBeNull();
    expect(tooHard('¿Toma lamotrigina?', 'es')).toBeNull();
    expect(tooHard('¿Toma anticonvulsivos?', 'es')).not.toBeNull();
  });

  test('a long sentence fails although each word is short', () => {
    const long = `Did you ${Array.from({ length: 12 }, () => 'run or walk').join(' and ')}?`;
    expect(tooHard(long, 'en')).not.toBeNull();
    expect(tooHard(long.replaceAll(' and ', '? Or '), 'en')).toBeNull();
  });
});
