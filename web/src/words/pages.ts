import { words } from './words.ts';

/** Titles and descriptions: what a browser tab and a search engine show. */
export const pageWords = words({
  en: {
    siteName: 'Ketamine Clinic Finder',
    homeTitle: 'Ketamine Clinic Finder: find a US clinic, prepare for a visit',
    homeDescription: 'See how each US clinic gives ketamine, what it costs, which insurance it takes, and how it keeps you safe. Nobody can pay to be first.',
    searchTitle: 'Find a clinic',
    searchDescription: 'Search US ketamine and Spravato clinics by ZIP code, city or state. Nearest first; nobody can pay to be higher.',
    clinicTitle: (name: string, city: string, state: string) => `${name}, ${city}, ${state}`,
    clinicDescription: (name: string, city: string, state: string) => `How ${name} in ${city}, ${state} gives ketamine, prices, insurance, hours and safety, each with its source and date.`,
    privacy: 'Privacy',
    'health-data': 'Consumer health data',
    about: 'About, who pays, contact',
    noticeDescription: 'What this site keeps, what it does not, and who runs it.',
    prepareTitle: 'Prepare for a visit',
    prepareDescription: 'Answer questions on your own device and print two pages to take to a provider. Your answers are never sent to us.',
    notFoundTitle: 'We can’t find that page',
    errorTitle: 'Something went wrong on our side',
  },
  es: {
    siteName: 'Clínicas de ketamina',
    homeTitle: 'Clínicas de ketamina: busque una clínica en EE. UU. y prepárese para su cita',
    homeDescription: 'Vea cómo da la ketamina cada clínica de EE. UU., cuánto cuesta, qué seguros acepta y cómo cuida su seguridad. Nadie paga por salir primero.',
    searchTitle: 'Buscar una clínica',
    searchDescription: 'Busque clínicas de ketamina y Spravato en EE. UU. por código postal, ciudad o estado. Primero las más cercanas; nadie puede pagar por salir primero.',
    clinicTitle: (name, city, state) => `${name}, ${city}, ${state}`,
    clinicDescription: (name, city, state) => `Cómo da la ketamina ${name} en ${city}, ${state}, precios, seguros, horario y seguridad, cada dato con su fuente y su fecha.`,
    privacy: 'Privacidad',
    'health-data': 'Datos de salud del consumidor',
    about: 'Quiénes somos, quién paga, contacto',
    noticeDescription: 'Qué guarda este sitio, qué no guarda y quién lo lleva.',
    prepareTitle: 'Prepárese para su cita',
    prepareDescription: 'Conteste preguntas en su propio dispositivo e imprima dos páginas para llevar a un profesional. Sus respuestas nunca se nos envían.',
    notFoundTitle: 'No encontramos esa página',
    errorTitle: 'Algo falló de nuestro lado',
  },
});
