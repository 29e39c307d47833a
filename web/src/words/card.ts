import { words } from './words.ts';

/** The facts and actions on the card of a clinic, in every list that has such cards. */
export const cardWords = words({
  en: {
    route: 'How it’s given',
    price: 'Price',
    insurance: 'Insurance',
    yourInsurance: 'Your insurance',
    takesPlans: (n: number) => (n === 1 ? 'Takes 1 plan' : `Takes ${n} plans`),
    takesNone: 'None of the plans listed. Ask about yours.',
    takes: (insurer: string) => `Takes ${insurer}`,
    copay: (price: string) => `${price} copay`,
    asOf: (date: string) => `As of ${date}. Call to confirm`,
    call: 'Call',
    directions: 'Directions',
    directionsTo: (name: string) => `to ${name}, opens Google Maps`,
  },
  es: {
    route: 'Cómo se da',
    price: 'Precio',
    insurance: 'Seguro',
    yourInsurance: 'Su seguro',
    takesPlans: (n) => (n === 1 ? 'Acepta 1 seguro' : `Acepta ${n} seguros`),
    takesNone: 'Ninguno de los planes indicados. Pregunte por el suyo.',
    takes: (insurer) => `Acepta ${insurer}`,
    copay: (price) => `Copago de ${price}`,
    asOf: (date) => `Con fecha del ${date}. Llame para confirmar`,
    call: 'Llamar',
    directions: 'Cómo llegar',
    directionsTo: (name) => `a ${name}, abre Google Maps`,
  },
});
