import { words } from './words.ts';

/**
 * Questions to ask a clinic, by a name each: chosen on a clinic's page, printed on the visit summary in the language of the
 * paper. They follow the clinical content's list of questions.
 */
export const visitQuestionWords = words({
  en: {
    examines: 'Who examines me first? Will you talk with my doctor and therapist?',
    room: 'Who is in the room with me, and what license do they have?',
    acls: 'Is someone trained in advanced life support here the whole time?',
    watch: 'What do you watch during treatment, and how often? What is the plan in an emergency?',
    unwell: 'What blood pressure would make you wait? What happens if I get very scared?',
    people: 'How many people like me have you treated? Is this use off-label? May I read the consent form?',
    working: 'How will we know if it helps, and when do we stop?',
    body: 'How do you watch my bladder, liver, memory and risk of misuse?',
    night: 'Is therapy part of it, or extra? Who do I call at night or on a weekend?',
    price: 'What will I pay in all? Please give me the price in writing.',
    bill: 'What do you bill to my plan? Do I get a receipt (superbill)? What if I stop early?',
    rems: 'Is this site certified for Spravato (REMS)?',
    source: 'Where does your ketamine come from? Is it compounded?',
  },
  es: {
    examines: '¿Quién me examina primero? ¿Hablarán con mi médico y mi terapeuta?',
    room: '¿Quién está conmigo en la sala y qué licencia tiene?',
    acls: '¿Hay todo el tiempo alguien con formación en soporte vital avanzado?',
    watch: '¿Qué vigilan durante el tratamiento y cada cuánto? ¿Qué hacen en una emergencia?',
    unwell: '¿Con qué presión arterial prefieren esperar? ¿Qué pasa si me asusto mucho?',
    people: '¿A cuántas personas como yo han tratado? ¿Es un uso fuera de indicación? ¿Puedo leer el consentimiento?',
    working: '¿Cómo sabremos si me ayuda y cuándo se deja?',
    body: '¿Cómo vigilan la vejiga, el hígado, la memoria y el riesgo de mal uso?',
    night: '¿La terapia está incluida o se paga aparte? ¿A quién llamo de noche o en fin de semana?',
    price: '¿Cuánto pagaré en total? Deme el precio por escrito, por favor.',
    bill: '¿Qué le cobran a mi plan? ¿Me dan un recibo detallado (superbill)? ¿Y si lo dejo antes?',
    rems: '¿Este lugar está certificado para Spravato (REMS)?',
    source: '¿De dónde viene su ketamina? ¿Es un medicamento compuesto?',
  },
});

export type VisitQuestion = keyof typeof visitQuestionWords.en;

/** What a clinic has not said, as it stands after "Ask:". Most useful on the phone first. */
export const visitAskWords = words({
  en: {
    newPatients: 'are you taking new patients', insurers: 'insurance', prices: 'price', routes: 'ways it is given', hours: 'hours', rems: 'Spravato (REMS) site',
    supervisor: 'who is in charge', inRoom: 'who is in the room', watch: 'what you watch', acls: 'life support training',
    rescue: 'rescue gear', minutes: 'how long I stay', ride: 'ride rule', afterHours: 'night and weekend phone',
  },
  es: {
    newPatients: 'si aceptan pacientes nuevos', insurers: 'seguro', prices: 'precio', routes: 'formas de recibirlo', hours: 'horario', rems: 'sitio Spravato (REMS)',
    supervisor: 'quién está a cargo', inRoom: 'quién está en la sala', watch: 'qué vigilan', acls: 'soporte vital',
    rescue: 'equipo de emergencia', minutes: 'cuánto tiempo me quedo', ride: 'regla de transporte', afterHours: 'teléfono de noche',
  },
});

export type VisitAsk = keyof typeof visitAskWords.en;
