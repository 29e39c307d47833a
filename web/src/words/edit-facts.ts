import { words } from './words.ts';

/** Facts of a way of treatment, below its name. */
export const routeLabelWords = words({
  en: {
    consult: 'First visit (exam and talk)', first: 'First session', later: 'Each later session', therapyIncluded: 'Is therapy part of the price?', therapy: 'Therapy adds',
    sessionsInCourse: 'Sessions in a usual course', minutes: 'Time at the clinic',
  },
  es: {
    consult: 'Primera cita (consulta y examen)', first: 'Primera sesión', later: 'Cada sesión siguiente', therapyIncluded: '¿La terapia está en el precio?', therapy: 'La terapia suma',
    sessionsInCourse: 'Sesiones de un tratamiento habitual', minutes: 'Tiempo en la clínica',
  },
});

/** What a complete listing says that is more than one fact. */
export const pieceWords = words({
  en: { hours: 'hours of every day', routes: 'how you give ketamine', conditions: 'what you treat', ageGroups: 'ages', insurers: 'insurance', languages: 'languages' },
  es: { hours: 'el horario de cada día', routes: 'cómo da la ketamina', conditions: 'qué trata', ageGroups: 'edades', insurers: 'seguros', languages: 'idiomas' },
});

/** What is wrong with what was typed, before anybody asks the server. */
export const faultWords = words({
  en: {
    needed: 'Every clinic needs this.',
    wholeNumber: (least: number, most: number) => `Write a whole number from ${least} to ${most}.`,
    price: 'Write whole dollars, such as 425.',
    priceOrder: (high: string, low: string) => `The highest price (${high}) is less than the lowest (${low}). Which one changed?`,
    time: 'Write when it opens and when it closes.',
    timeOrder: 'It closes before it opens.',
    overlap: 'The times overlap or are not in order.',
    day: 'Choose a day.',
    sameDay: 'This day is there twice.',
    phone: 'Write ten digits, such as (303) 555-0142.',
    web: 'Write a web address that begins with https://, such as https://clinic.example.com.',
    npi: 'An NPI has ten digits and begins with 1 or 2. This is not one. Look it up and write it again.',
    zip: 'Write five digits.',
    state: 'Choose a state.',
    credential: 'Choose the letters after the name.',
    samePlan: 'This plan is there twice.',
    sameName: 'This name is there twice.',
    sameState: 'This state is there twice.',
    pin: 'The address changed. Show on the map where it is now.',
    since: 'Since when? Choose a day.',
    future: 'This day is in the future. Say it once it is true.',
    movedTo: 'Choose the listing at the new address.',
    movedToRefused: 'A clinic can move only to another listing in your care. Claim that one first, or ask a moderator.',
    webPublic: 'This leads to no public place of the web. Copy the address from the browser, with https:// in front.',
    pointFar: 'The place on the map does not fit the address. Show where it is.',
    offerFirst: 'Say first that this is offered.',
    notUsable: 'This could not be used. Delete it and type it again, on one line.',
  },
  es: {
    needed: 'Toda clínica necesita este dato.',
    wholeNumber: (least, most) => `Escriba un número entero de ${least} a ${most}.`,
    price: 'Escriba dólares enteros, por ejemplo 425.',
    priceOrder: (high, low) => `El precio más alto (${high}) es menor que el más bajo (${low}). ¿Cuál cambió?`,
    time: 'Escriba a qué hora abre y a qué hora cierra.',
    timeOrder: 'Cierra antes de abrir.',
    overlap: 'Los horarios se enciman o no están en orden.',
    day: 'Elija un día.',
    sameDay: 'Este día aparece dos veces.',
    phone: 'Escriba diez cifras, por ejemplo (303) 555-0142.',
    web: 'Escriba una dirección web que empiece con https://, por ejemplo https://clinic.example.com.',
    npi: 'Un NPI tiene diez cifras y empieza con 1 o 2. Este no lo es. Búsquelo y escríbalo otra vez.',
    zip: 'Escriba cinco cifras.',
    state: 'Elija un estado.',
    credential: 'Elija las letras que van después del nombre.',
    samePlan: 'Este plan aparece dos veces.',
    sameName: 'Este nombre aparece dos veces.',
    sameState: 'Este estado aparece dos veces.',
    pin: 'La dirección cambió. Muestre en el mapa dónde está ahora.',
    since: '¿Desde cuándo? Elija un día.',
    future: 'Ese día aún no llega. Dígalo cuando sea cierto.',
    movedTo: 'Elija la página de la dirección nueva.',
    movedToRefused: 'Una clínica solo puede mudarse a otra página que esté a su cargo. Pida antes administrar esa, o pregunte a moderación.',
    webPublic: 'Esta dirección no lleva a un lugar público de internet. Cópiela del navegador, con https:// al principio.',
    pointFar: 'El lugar del mapa no corresponde a la dirección. Muestre dónde está.',
    offerFirst: 'Diga primero que esto se ofrece.',
    notUsable: 'Esto no se pudo usar. Bórrelo y escríbalo otra vez, en una sola línea.',
  },
});
