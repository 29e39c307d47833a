import type { Lang } from '../../words/words.ts';
import { readNumber, type Draft } from '../draft.ts';
import { replay } from '../flow.ts';
import { skippedOf } from '../results.ts';
import { questionSet, suicideRules } from '../../rulebook/rules.ts';
import { questionnaireId, questionnaireUrl } from './canonical.ts';
import { toCoding } from './codes.ts';
import { form } from './form.ts';
import type { Item, List, Question } from './items.ts';
import { buildQuestionnaire } from './questionnaire.ts';
import type { Answer, QuestionnaireResponse, ResponseItem } from './resource.ts';

export type ResponseOptions = {
  lang: Lang;
  /** When the answers were given: an ISO day, or a moment with its zone. */
  authored: string;
  /** Where the Questionnaire is published, without a slash at its end; null: nowhere. */
  publicUrl: string | null;
  leaveSuicideOff: boolean;
};

/** What a question was answered with, by its id: a value of ours, several, or nothing. */
type Values = Readonly<Record<string, unknown>>;

// JSON could carry them, FHIR strings may not.
// oxlint-disable-next-line no-control-regex -- just these
const withoutControls = (text: string) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');

const toAnswers = (question: Question, value: unknown, lang: Lang): Answer[] => {
  if (value === undefined) return [];
  switch (question.type) {
    case 'choice': return [value].flat().flatMap((one) => {
      const coding = toCoding(question.codes, String(one), lang);
      return coding ? [{ valueCoding: coding }] : [];
    });
    case 'integer': {
      const number = readNumber(String(value), ...question.range);
      return number === undefined ? [] : [{ valueInteger: number }];
    }
    case 'string':
    case 'text': {
      const text = withoutControls(String(value));
      return text.trim() === '' ? [] : [{ valueString: text }];
    }
    case 'boolean': return [{ valueBoolean: value === true }];
  }
};

/** The entries of a list that say something. */
const entriesOf = (list: List, values: Values, lang: Lang): ResponseItem[] => {
  const entries = Array.isArray(values[list.id]) ? values[list.id] as Record<string, unknown>[] : [];
  return entries.flatMap((entry) => {
    const own = Object.fromEntries(Object.entries(entry).map(([part, value]) => [`${list.id}.${part}`, value]));
    const item = list.items.flatMap((part) => toItems(part, own, lang));
    const isSaid = list.needs === undefined ? item.length > 0 : item.some(({ linkId }) => linkId === list.needs);
    return isSaid ? [{ linkId: list.id, text: list.text(lang), item }] : [];
  });
};

const toItems = (item: Item, values: Values, lang: Lang): ResponseItem[] => {
  if (item.type === 'display') return [];
  const named = { linkId: item.id, text: item.text(lang) };
  if (item.type === 'list') return entriesOf(item, values, lang);
  if (item.type === 'group') {
    const inner = item.items.flatMap((one) => toItems(one, values, lang));
    return inner.length === 0 ? [] : [{ ...named, item: inner }];
  }
  const answer = toAnswers(item, values[item.id], lang);
  return answer.length === 0 ? [] : [{ ...named, answer }];
};

/**
 * The answers that count (`replay`) as a FHIR R4 QuestionnaireResponse that names no patient, in the Questionnaire's order.
 * Completed when nothing that the paper would name was skipped, else in progress. With `leaveSuicideOff` the suicide answers
 * are not in it and nothing else in it depends on them. Nowhere published, it brings its Questionnaire along.
 */
export const buildResponse = (draft: Draft, { lang, authored, publicUrl, leaveSuicideOff }: ResponseOptions): QuestionnaireResponse => {
  const { counted, shown } = replay(draft);
  const hidden = leaveSuicideOff ? suicideRules : [];
  const skipped = skippedOf(counted, shown, hidden);
  const answers = Object.fromEntries(Object.entries(counted.answers).filter(([id]) => !hidden.some((other) => other === id)));
  const item = form.flatMap((part) => toItems(part, { ...counted, ...answers }, lang));
  return {
    resourceType: 'QuestionnaireResponse',
    language: lang,
    questionnaire: publicUrl === null ? `#${questionnaireId}` : `${questionnaireUrl(publicUrl)}|${questionSet}`,
    status: skipped.typed.length + skipped.rules.length === 0 ? 'completed' : 'in-progress',
    authored,
    ...(item.length > 0 && { item }),
    // Last, so that whoever opens the file meets the answers first.
    ...(publicUrl === null && { contained: [buildQuestionnaire({ lang, publicUrl, isOneLanguage: true })] }),
  };
};
