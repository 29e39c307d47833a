import { words } from './words.ts';

/** Pages that are not there, fail, or cannot work: fetched when that is so. */
// A browser that never shows them does without: a call is kept unless it says that it does nothing else.
export const lostWords = /* @__PURE__ */ words({
  en: {
    notFoundTitle: 'We can’t find that page',
    notFoundText: 'The address may be old or mistyped. You can search for a clinic instead.',
    errorTitle: 'Sorry, something went wrong on our side',
    errorText: 'We could not make this page. It was nothing you did. Please try again in a minute.',
    offlineTitle: 'You’re offline',
    offlineText: 'This page needs a connection. The visit questions work without one. A call to 988 or 911 needs no internet.',
    tryAgain: 'Try again',
    home: 'Home page',
    prepareNeedsScript: 'The visit questions run inside your browser, so that your answers never leave it. They need JavaScript, which is turned off here. The list of clinics works without it.',
  },
  es: {
    notFoundTitle: 'No encontramos esa página',
    notFoundText: 'Puede que la dirección sea antigua o tenga un error. Si quiere, busque una clínica.',
    errorTitle: 'Lo sentimos, algo falló de nuestro lado',
    errorText: 'No pudimos preparar esta página. No es por nada que usted haya hecho. Vuelva a intentarlo en un minuto.',
    offlineTitle: 'No tiene conexión',
    offlineText: 'Esta página necesita conexión. Las preguntas para su cita funcionan sin ella. Para llamar al 988 o al 911 no hace falta internet.',
    tryAgain: 'Intentar otra vez',
    home: 'Página de inicio',
    prepareNeedsScript: 'Las preguntas para su cita funcionan dentro de su navegador, para que sus respuestas nunca salgan de él. Necesitan JavaScript, que aquí está desactivado. La lista de clínicas funciona sin él.',
  },
});
