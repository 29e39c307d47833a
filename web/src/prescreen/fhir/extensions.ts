import type { Lang } from '../../words/words.ts';
import type { Text } from './items.ts';
import type { Extension, Translated } from './resource.ts';

/** Extensions that HL7 itself defines for R4; a renderer that does not know one may leave it aside. */
const base = 'http://hl7.org/fhir/StructureDefinition';

/** The text in the other language, for the element beside it ("_text", "_display", …). */
export const translation = (text: Text, lang: Lang): Translated => {
  const other = lang === 'en' ? 'es' : 'en';
  return { extension: [{ url: `${base}/translation`, extension: [{ url: 'lang', valueCode: other }, { url: 'content', valueString: text(other) }] }] };
};

/** The least and the most that a number may be. */
export const range = ([least, most]: readonly [number, number]): Extension[] =>
  [{ url: `${base}/minValue`, valueInteger: least }, { url: `${base}/maxValue`, valueInteger: most }];

/** What a number is counted in. */
export const unit = (ucum: string, display: string): Extension =>
  ({ url: `${base}/questionnaire-unit`, valueCoding: { system: 'http://unitsofmeasure.org', code: ucum, display } });

/** All choices in view, to be ticked, instead of in a menu. */
export const choicesInView = (isMany: boolean): Extension => {
  const [code, display] = isMany ? ['check-box', 'Check-box'] : ['radio-button', 'Radio Button'];
  return { url: `${base}/questionnaire-itemControl`, valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code, display }] } };
};

/** A choice that no other goes with. */
export const standsAlone: Extension = { url: `${base}/questionnaire-optionExclusive`, valueBoolean: true };
