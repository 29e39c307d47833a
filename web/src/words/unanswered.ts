import { words } from './words.ts';

/** What a search says that got no answer: fetched with that part of the page, not before. */
export const unansweredWords = words({
  en: {
    offlineTitle: 'You’re offline',
    offlineText: 'Your search is still here. It works again as soon as you have a connection.',
    stillHere: 'Your search is still here:',
    tryAgain: 'Try again',
    alsoCall: 'You can also call:',
    callPlan: 'Your insurance plan.',
    callPlanText: 'The number is on your card.',
    call211: '211',
    call211Text: 'for local health services, free.',
  },
  es: {
    offlineTitle: 'No tiene conexión',
    offlineText: 'Su búsqueda sigue aquí. Volverá a funcionar en cuanto tenga conexión.',
    stillHere: 'Su búsqueda sigue aquí:',
    tryAgain: 'Intentar otra vez',
    alsoCall: 'También puede llamar a:',
    callPlan: 'Su plan de seguro.',
    callPlanText: 'El número está en su tarjeta.',
    call211: '211',
    call211Text: 'para servicios de salud locales, gratis.',
  },
});
