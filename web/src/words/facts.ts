import type { FactName, Route } from '@finder/contract';
import { words } from './words.ts';

/** The facts of a way of treatment, without the way: "later" of "offerings.iv.later". */
export type RouteFact = FactName extends infer Name ? Name extends `offerings.${Route}.${infer Fact}` ? Fact : never : never;

/** Facts that there are once for each of some words, with their prefix. */
export type Family = 'hours' | 'insurers' | 'conditions' | 'languages' | 'ageGroups';

/** Facts that stand alone. A new family without words of its own ends up here, and fails the build. */
export type SingleFact = Exclude<FactName, `offerings.${Route}.${RouteFact}` | `${Family}.${string}`>;

/** What a fact is called where it stands alone. */
export const factNameWords = words({
  en: {
    name: 'Name',
    address: 'Address',
    phone: 'Phone',
    website: 'Website',
    bookingUrl: 'Booking link',
    npi: 'NPI number',
    supervisors: 'Who is in charge',
    remsCertified: 'Spravato REMS',
    hoursExceptions: 'Special days',
    acceptingNewPatients: 'Taking new patients',
    firstVisitWaitDays: 'Wait for a first visit',
    referralNeeded: 'A referral is needed',
    priorAuthorizationBy: 'Prior authorization',
    superbill: 'Gives a superbill',
    paymentPlan: 'Payment plan',
    hsa: 'HSA or FSA card',
    telehealthStates: 'Telehealth',
    inRoom: 'With the patient in the room',
    acls: 'Staff trained in advanced life support (ACLS)',
    bloodPressure: 'Blood pressure watched',
    oxygen: 'Oxygen level watched',
    ecg: 'Heart rhythm watched (ECG)',
    rescueEquipment: 'Rescue equipment on site',
    minutesObserved: 'Time watched after treatment',
    privateRoom: 'Private room',
    sitterAllowed: 'May bring someone',
    rideHomeRequired: 'A ride home is required',
    afterHoursContact: 'Someone to call after hours',
    societies: 'Member of',
    stepFree: 'Step-free way in',
    elevator: 'Elevator',
    accessibleRestroom: 'Accessible restroom',
    parking: 'Parking',
    transit: 'Bus or train',
  } satisfies Record<SingleFact, string>,
  es: {
    name: 'Nombre',
    address: 'Dirección',
    phone: 'Teléfono',
    website: 'Sitio web',
    bookingUrl: 'Enlace para pedir cita',
    npi: 'Número NPI',
    supervisors: 'Quién está a cargo',
    remsCertified: 'REMS de Spravato',
    hoursExceptions: 'Días especiales',
    acceptingNewPatients: 'Acepta pacientes nuevos',
    firstVisitWaitDays: 'Espera para la primera cita',
    referralNeeded: 'Hace falta una referencia médica',
    priorAuthorizationBy: 'Autorización previa',
    superbill: 'Da una factura detallada (superbill)',
    paymentPlan: 'Plan de pagos',
    hsa: 'Tarjeta HSA o FSA',
    telehealthStates: 'Telesalud',
    inRoom: 'Con el paciente en la sala',
    acls: 'Personal con formación en soporte vital avanzado (ACLS)',
    bloodPressure: 'Vigilan la presión arterial',
    oxygen: 'Vigilan el nivel de oxígeno',
    ecg: 'Vigilan el ritmo del corazón (ECG)',
    rescueEquipment: 'Equipo de rescate en la clínica',
    minutesObserved: 'Tiempo en observación después del tratamiento',
    privateRoom: 'Sala privada',
    sitterAllowed: 'Se puede llevar a alguien',
    rideHomeRequired: 'Alguien tiene que llevar al paciente a casa',
    afterHoursContact: 'Alguien a quien llamar fuera de horario',
    societies: 'Miembro de',
    stepFree: 'Entrada sin escalones',
    elevator: 'Elevador',
    accessibleRestroom: 'Baño accesible',
    parking: 'Estacionamiento',
    transit: 'Autobús o tren',
  },
});

/** The facts of a way of treatment, which is named before or after. */
export const routeFactWords = words({
  en: {
    offered: (route: string) => `${route} given here`,
    consult: (route: string) => `${route}: price of the first visit`,
    first: (route: string) => `${route}: price of the first session`,
    later: (route: string) => `${route}: price of later sessions`,
    therapyIncluded: (route: string) => `${route}: therapy included`,
    therapy: (route: string) => `${route}: price of therapy`,
    sessionsInCourse: (route: string) => `${route}: sessions in a usual course`,
    minutes: (route: string) => `${route}: time at the clinic`,
  } satisfies Record<RouteFact, (route: string) => string>,
  es: {
    offered: (route) => `${route}: se da aquí`,
    consult: (route) => `${route}: precio de la primera cita`,
    first: (route) => `${route}: precio de la primera sesión`,
    later: (route) => `${route}: precio de las siguientes sesiones`,
    therapyIncluded: (route) => `${route}: incluye terapia`,
    therapy: (route) => `${route}: precio de la terapia`,
    sessionsInCourse: (route) => `${route}: sesiones de un tratamiento habitual`,
    minutes: (route) => `${route}: tiempo en la clínica`,
  },
});

/** Names of facts made of a word of a vocabulary. */
export const familyWords = words({
  en: {
    insurers: (insurer: string) => `Takes ${insurer}`,
    conditions: (condition: string) => `Treats: ${condition}`,
    languages: (language: string) => `${language} spoken`,
    ageGroups: (group: string) => `Sees: ${group}`,
  } satisfies Record<Exclude<Family, 'hours'>, (word: string) => string>,
  es: {
    insurers: (insurer) => `Acepta ${insurer}`,
    conditions: (condition) => `Trata: ${condition}`,
    languages: (language) => `Se habla ${language}`,
    ageGroups: (group) => `Atiende a: ${group}`,
  },
});

export const dayHoursWords = words({
  en: { '1': 'Monday hours', '2': 'Tuesday hours', '3': 'Wednesday hours', '4': 'Thursday hours', '5': 'Friday hours', '6': 'Saturday hours', '7': 'Sunday hours' },
  es: {
    '1': 'Horario del lunes', '2': 'Horario del martes', '3': 'Horario del miércoles', '4': 'Horario del jueves', '5': 'Horario del viernes',
    '6': 'Horario del sábado', '7': 'Horario del domingo',
  },
});

/** What facts say, as somebody who keeps a listing reads it. */
export const factValueWords = words({
  en: {
    notSaid: 'Not said',
    yes: 'Yes',
    no: 'No',
    closed: 'Closed',
    onDay: (date: string, hours: string) => `${date}: ${hours}`,
    remsYes: 'Listed as a certified site',
    remsNo: 'Not listed as a certified site',
    days: (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`,
    sessions: (n: number) => `${n} ${n === 1 ? 'session' : 'sessions'}`,
    minutes: (n: number) => `${n} ${n === 1 ? 'minute' : 'minutes'}`,
    clinic: 'The clinic asks for it',
    patient: 'The patient asks for it',
    offered: (state: string) => `Yes in ${state}`,
    notOffered: (state: string) => `Not in ${state}`,
    takes: (what: string) => `Yes for ${what}`,
    takesNot: (what: string) => `Not for ${what}`,
    inNetwork: 'in network',
    outOfNetwork: 'out of network',
    copay: (price: string) => `copay ${price}`,
    licence: (number: string) => `license ${number}`,
    point: (where: string, how: string) => `point on the map ${where} (${how})`,
    rooftop: 'at the door',
    street: 'on the street',
    zip: 'the ZIP area only',
  },
  es: {
    notSaid: 'No se dice',
    yes: 'Sí',
    no: 'No',
    closed: 'Cerrada',
    onDay: (date, hours) => `${date}: ${hours}`,
    remsYes: 'Aparece como lugar certificado',
    remsNo: 'No aparece como lugar certificado',
    days: (n) => `${n} ${n === 1 ? 'día' : 'días'}`,
    sessions: (n) => `${n} ${n === 1 ? 'sesión' : 'sesiones'}`,
    minutes: (n) => `${n} ${n === 1 ? 'minuto' : 'minutos'}`,
    clinic: 'La pide la clínica',
    patient: 'La pide el paciente',
    offered: (state) => `Sí en ${state}`,
    notOffered: (state) => `No en ${state}`,
    takes: (what) => `Sí para ${what}`,
    takesNot: (what) => `No para ${what}`,
    inNetwork: 'dentro de la red',
    outOfNetwork: 'fuera de la red',
    copay: (price) => `copago ${price}`,
    licence: (number) => `licencia ${number}`,
    point: (where, how) => `punto en el mapa ${where} (${how})`,
    rooftop: 'en la puerta',
    street: 'en la calle',
    zip: 'solo la zona postal',
  },
});
