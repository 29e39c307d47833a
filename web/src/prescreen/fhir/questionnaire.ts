import { pageWords } from '../../words/pages.ts';
import { formWords } from '../../words/prescreen-file.ts';
import type { Lang } from '../../words/words.ts';
import type { Condition } from '../condition.ts';
import { questionSet, reviewOf, rules } from '../../rulebook/rules.ts';
import { questionnaireId, questionnaireUrl } from './canonical.ts';
import { codeSystem } from './codes.ts';
import { choicesInView, range, standsAlone, translation, unit } from './extensions.ts';
import { fieldItems } from './fields.ts';
import { form } from './form.ts';
import { textOf, type Choice, type Item, type Text } from './items.ts';
import type { EnableWhen, Questionnaire, QuestionnaireItem, Translated } from './resource.ts';

/** `publicUrl` is the origin where the Questionnaire is published, without a slash at its end; null: nowhere. */
export type QuestionnaireOptions = { lang: Lang; publicUrl: string | null; /** Without the other language it has less than half the size. */ isOneLanguage?: boolean };
type Language = Pick<QuestionnaireOptions, 'lang' | 'isOneLanguage'>;

/** A text under its key with its translation beside it: { text: "Age", _text: … }. */
const said = <K extends string>(key: K, text: Text, { lang, isOneLanguage = false }: Language) =>
  ({ [key]: text(lang), ...(!isOneLanguage && { [`_${key}`]: translation(text, lang) }) }) as Record<K, string> & { [T in `_${K}`]?: Translated };

const isReviewed = rules.every(({ id }) => reviewOf(id, 'en') !== null);

const toEnableWhen = ({ field, isOneOf, orNothing = false }: Condition): Pick<QuestionnaireItem, 'enableWhen' | 'enableBehavior'> => {
  const asked = fieldItems[field];
  const codes = asked.type === 'choice' ? asked.codes.codes : new Map<string, string>();
  const enableWhen: EnableWhen[] = [
    ...(orNothing ? [{ question: field, operator: 'exists' as const, answerBoolean: false }] : []),
    ...isOneOf.map((value) => ({ question: field, operator: '=' as const, answerCoding: { system: codeSystem, code: codes.get(value)! } })),
  ];
  return { enableWhen, ...(enableWhen.length > 1 && { enableBehavior: 'any' as const }) };
};

const toOptions = ({ codes: { codes, text }, alone }: Choice, language: Language): QuestionnaireItem['answerOption'] => [...codes].map(([value, code]) => ({
  ...(value === alone && { extension: [standsAlone] }),
  valueCoding: { system: codeSystem, code, ...said('display', text(value), language) },
}));

/** Menus would hide four answers of a question; only companies and kinds of treatment are many. */
const isInView = (choice: Choice) => choice.many === true || choice.codes.codes.size <= 6;

const partsOf = (item: Item, language: Language): Partial<QuestionnaireItem> => {
  switch (item.type) {
    case 'group': return { item: item.items.map((inner) => toItem(inner, language)) };
    case 'list': return { repeats: true, item: item.items.map((inner) => toItem(inner, language)) };
    case 'choice': return {
      ...(isInView(item) && { extension: [choicesInView(item.many ?? false)] }),
      ...(item.many && { repeats: true }),
      answerOption: toOptions(item, language),
    };
    case 'integer': return { extension: [...range(item.range), ...(item.unit ? [unit(item.unit, 'mmHg')] : [])] };
    case 'string':
    case 'text': return { maxLength: item.most };
    case 'boolean':
    case 'display': return {};
  }
};

const toItem = (item: Item, language: Language): QuestionnaireItem => ({
  linkId: item.id,
  ...said('text', item.text, language),
  type: item.type === 'list' ? 'group' : item.type,
  ...(item.when && toEnableWhen(item.when)),
  ...partsOf(item, language),
});

/**
 * The pre-screen's questions as a FHIR R4 Questionnaire, with the other language beside each text. Draft until a clinician
 * has put a name to each rule (`reviews`), active from then on. It holds questions only.
 */
export const buildQuestionnaire = ({ lang, publicUrl, isOneLanguage }: QuestionnaireOptions): Questionnaire => ({
  resourceType: 'Questionnaire',
  id: questionnaireId,
  language: lang,
  url: questionnaireUrl(publicUrl),
  version: questionSet,
  name: 'VisitPrescreen',
  ...said('title', textOf(formWords, 'title'), { lang, isOneLanguage }),
  status: isReviewed ? 'active' : 'draft',
  subjectType: ['Patient'],
  publisher: pageWords[lang].siteName,
  ...said('description', textOf(formWords, 'description'), { lang, isOneLanguage }),
  copyright: formWords[lang].copyright,
  item: form.map((part) => toItem(part, { lang, isOneLanguage })),
});
