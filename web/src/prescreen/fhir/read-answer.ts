import { codeSystem, valueOf } from './codes.ts';
import type { Question } from './items.ts';

/** Why an answer in a file could not be taken over. */
export type Trouble = 'wrong-kind' | 'not-a-choice' | 'out-of-range' | 'too-long' | 'more-than-one' | 'too-many' | 'nameless';

/** What was read: text as typed, a choice's value, several, or yes and no. */
type Read = { value?: string | string[] | boolean; troubles: Trouble[] };

export const isObject = (thing: unknown): thing is Record<string, unknown> => typeof thing === 'object' && thing !== null && !Array.isArray(thing);

const readOne = (question: Question, answer: unknown): string | boolean | Trouble[] => {
  if (!isObject(answer)) return ['wrong-kind'];
  switch (question.type) {
    case 'choice': {
      const coding = answer['valueCoding'];
      if (!isObject(coding) || typeof coding['code'] !== 'string') return ['wrong-kind'];
      const value = coding['system'] === codeSystem ? valueOf(question.codes, coding['code']) : undefined;
      return value ?? ['not-a-choice'];
    }
    case 'integer': {
      const number = answer['valueInteger'];
      if (typeof number !== 'number') return ['wrong-kind'];
      const [least, most] = question.range;
      return Number.isInteger(number) && number >= least && number <= most ? String(number) : ['out-of-range'];
    }
    case 'string':
    case 'text': {
      const text = answer['valueString'];
      if (typeof text !== 'string') return ['wrong-kind'];
      if (text.trim() === '') return [];
      return text.length > question.most ? ['too-long'] : text;
    }
    case 'boolean': {
      const said = answer['valueBoolean'];
      return typeof said === 'boolean' ? said : ['wrong-kind'];
    }
  }
};

/** Reads the answers of one question out of a file. What cannot be read is left out and named; the rest is taken. */
export const readAnswers = (question: Question, answers: unknown): Read => {
  if (!Array.isArray(answers)) return { troubles: ['wrong-kind'] };
  const isMany = question.type === 'choice' && question.many === true;
  const read = (isMany ? answers : answers.slice(0, 1)).map((answer) => readOne(question, answer));
  const troubles = new Set<Trouble>(read.flatMap((one) => (Array.isArray(one) ? one : [])));
  if (!isMany && answers.length > 1) troubles.add('more-than-one');
  const values = read.filter((one) => !Array.isArray(one));
  if (isMany) return { value: [...new Set(values.map(String))], troubles: [...troubles] };
  return { ...(values[0] !== undefined && { value: values[0] }), troubles: [...troubles] };
};
