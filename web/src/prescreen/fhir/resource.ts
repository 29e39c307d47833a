/** The parts of FHIR R4 (4.0.1) that are written and read here, named as the specification names them. */
export type Coding = { system: string; code: string; display: string; _display?: Translated };

export type Extension = {
  url: string;
  extension?: Extension[];
  valueBoolean?: boolean;
  valueCode?: string;
  valueCodeableConcept?: { coding: Coding[] };
  valueCoding?: Coding;
  valueInteger?: number;
  valueString?: string;
};

export type Translated = { extension: Extension[] };

export type EnableWhen = { question: string } & (
  | { operator: 'exists'; answerBoolean: boolean }
  | { operator: '='; answerCoding: Pick<Coding, 'system' | 'code'> }
);

export type QuestionnaireItem = {
  linkId: string;
  text: string;
  _text?: Translated;
  type: 'group' | 'display' | 'choice' | 'integer' | 'string' | 'text' | 'boolean';
  extension?: Extension[];
  enableWhen?: EnableWhen[];
  enableBehavior?: 'any';
  repeats?: boolean;
  maxLength?: number;
  answerOption?: { extension?: Extension[]; valueCoding: Coding }[];
  item?: QuestionnaireItem[];
};

export type Questionnaire = {
  resourceType: 'Questionnaire';
  id: string;
  language: string;
  url: string;
  version: string;
  name: string;
  title: string;
  _title?: Translated;
  status: 'draft' | 'active';
  subjectType: ['Patient'];
  publisher: string;
  description: string;
  _description?: Translated;
  copyright: string;
  item: QuestionnaireItem[];
};

export type Answer = { valueCoding: Coding } | { valueInteger: number } | { valueString: string } | { valueBoolean: boolean };

export type ResponseItem = { linkId: string; text: string; answer?: Answer[]; item?: ResponseItem[] };

export type QuestionnaireResponse = {
  resourceType: 'QuestionnaireResponse';
  language: string;
  contained?: [Questionnaire];
  questionnaire: string;
  status: 'in-progress' | 'completed';
  /** A day, or a moment with its zone. */
  authored: string;
  item?: ResponseItem[];
};
