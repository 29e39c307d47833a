import type { AccessNeed, AgeGroup, Condition, OpenTime, PlanType, SafetyFact, StateCode, SupervisedBy } from '@finder/contract';
import { words } from './words.ts';

export { languageWords } from './languages.ts';

export const conditionWords = words({
  en: {
    depression: 'Depression',
    'bipolar-depression': 'Bipolar depression',
    ptsd: 'PTSD',
    anxiety: 'Anxiety',
    ocd: 'OCD',
    'chronic-pain': 'Chronic pain',
    crps: 'CRPS (nerve pain)',
    migraine: 'Migraine',
    'substance-use': 'Alcohol or drug use',
  } satisfies Record<Condition, string>,
  es: {
    depression: 'Depresión',
    'bipolar-depression': 'Depresión bipolar',
    ptsd: 'Estrés postraumático (TEPT)',
    anxiety: 'Ansiedad',
    ocd: 'Trastorno obsesivo-compulsivo (TOC)',
    'chronic-pain': 'Dolor crónico',
    crps: 'SDRC (dolor de los nervios)',
    migraine: 'Migraña',
    'substance-use': 'Consumo de alcohol o drogas',
  },
});

export const ageGroupWords = words({
  en: { adolescents: 'Teens', adults: 'Adults', 'older-adults': 'Older adults' } satisfies Record<AgeGroup, string>,
  es: { adolescents: 'Adolescentes', adults: 'Adultos', 'older-adults': 'Personas mayores' },
});

/** Kinds of plan: the letters are what stands on an insurance card, in both languages. */
export const planTypeWords = words({
  en: { HMO: 'HMO', PPO: 'PPO', EPO: 'EPO', POS: 'POS' } satisfies Record<PlanType, string>,
  es: { HMO: 'HMO', PPO: 'PPO', EPO: 'EPO', POS: 'POS' },
});

export const accessWords = words({
  en: {
    'step-free': 'Step-free way in', elevator: 'Elevator', 'accessible-restroom': 'Wheelchair-accessible restroom',
  } satisfies Record<AccessNeed, string>,
  es: { 'step-free': 'Entrada sin escalones', elevator: 'Elevador', 'accessible-restroom': 'Baño accesible en silla de ruedas' },
});

export const openTimeWords = words({
  en: { now: 'Open now', evening: 'Open evenings (6 pm or later)', weekend: 'Open on weekends' } satisfies Record<OpenTime, string>,
  es: { now: 'Abierta ahora', evening: 'Abierta por la tarde (6 p. m. o más)', weekend: 'Abierta los fines de semana' },
});

/** Who is in charge of treatment. */
export const supervisedByWords = words({
  en: {
    physician: 'A doctor (MD or DO)',
    crna: 'A nurse anesthetist (CRNA)',
    'nurse-practitioner': 'A nurse practitioner (NP)',
    'physician-assistant': 'A physician assistant (PA)',
    'registered-nurse': 'A registered nurse (RN)',
  } satisfies Record<SupervisedBy, string>,
  es: {
    physician: 'Un médico o una médica (MD o DO)',
    crna: 'Enfermería de anestesia (CRNA)',
    'nurse-practitioner': 'Enfermería de práctica avanzada (NP)',
    'physician-assistant': 'Un asistente médico o una asistente médica (PA)',
    'registered-nurse': 'Enfermería titulada (RN)',
  },
});

export const safetyFactWords = words({
  en: {
    acls: 'Staff trained in advanced life support (ACLS)',
    'blood-pressure': 'Blood pressure watched',
    oxygen: 'Oxygen level watched',
    ecg: 'Heart rhythm watched (ECG)',
    'rescue-equipment': 'Rescue equipment on site',
    'private-room': 'Private room',
    'sitter-allowed': 'Someone may sit with you',
    'ride-home-required': 'A ride home is required',
    'after-hours-contact': 'Someone to call after hours',
  } satisfies Record<SafetyFact, string>,
  es: {
    acls: 'Personal con formación en soporte vital avanzado (ACLS)',
    'blood-pressure': 'Vigilan la presión arterial',
    oxygen: 'Vigilan el nivel de oxígeno',
    ecg: 'Vigilan el ritmo del corazón (ECG)',
    'rescue-equipment': 'Equipo de emergencia en el lugar',
    'private-room': 'Cuarto privado',
    'sitter-allowed': 'Alguien puede acompañarle',
    'ride-home-required': 'Exigen que alguien le lleve a casa',
    'after-hours-contact': 'Alguien a quien llamar fuera de horario',
  },
});

/** States and territories, for "telehealth into my state". */
export const stateWords = words({
  en: {
    AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut', DE: 'Delaware',
    DC: 'District of Columbia', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa',
    KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota',
    MS: 'Mississippi', MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey',
    NM: 'New Mexico', NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon',
    PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah',
    VT: 'Vermont', VA: 'Virginia', WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming', PR: 'Puerto Rico',
    GU: 'Guam', VI: 'U.S. Virgin Islands', AS: 'American Samoa', MP: 'Northern Mariana Islands',
  } satisfies Record<StateCode, string>,
  es: {
    AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut', DE: 'Delaware',
    DC: 'Distrito de Columbia', FL: 'Florida', GA: 'Georgia', HI: 'Hawái', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa',
    KS: 'Kansas', KY: 'Kentucky', LA: 'Luisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Míchigan', MN: 'Minnesota',
    MS: 'Misisipi', MO: 'Misuri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'Nuevo Hampshire', NJ: 'Nueva Jersey',
    NM: 'Nuevo México', NY: 'Nueva York', NC: 'Carolina del Norte', ND: 'Dakota del Norte', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregón',
    PA: 'Pensilvania', RI: 'Rhode Island', SC: 'Carolina del Sur', SD: 'Dakota del Sur', TN: 'Tennessee', TX: 'Texas', UT: 'Utah',
    VT: 'Vermont', VA: 'Virginia', WA: 'Washington', WV: 'Virginia Occidental', WI: 'Wisconsin', WY: 'Wyoming', PR: 'Puerto Rico',
    GU: 'Guam', VI: 'Islas Vírgenes de EE. UU.', AS: 'Samoa Americana', MP: 'Islas Marianas del Norte',
  },
});
