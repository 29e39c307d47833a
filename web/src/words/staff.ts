import type { QueueKindName } from '@finder/contract';
import { words } from './words.ts';

/** What every page for clinics and moderators says. */
export const staffWords = words({
  en: {
    forClinics: 'For clinics',
    forModerators: 'For moderators',
    myListings: 'My listings',
    today: 'Today',
    queue: 'Queue',
    waiting: (count: number) => (count === 1 ? '1 thing waits' : `${count} things wait`),
    log: 'Activity log',
    listings: 'Listings',
    messages: 'Messages',
    toAnswer: (count: number) => `${count} to answer`,
    waits: 'What waits, by kind',
    noneWaits: 'Nothing is waiting',
    importing: 'Import',
    account: 'My account',
    menu: 'Menu of this part',
    signOut: 'Sign out',
    needsScript: 'This part is for people who work at a clinic, and it needs JavaScript. Finding a clinic works without.',
    failed: 'Something went wrong on our side. What you typed is still here. Please try again in a minute.',
    offline: 'You’re offline. What you typed is still here. Try again once you have a connection.',
    tooMany: 'That was a lot at once. Please wait a while, then try again.',
    notAllowed: 'You may not see this page with this account.',
    secondFactorNeeded: 'Before you can change what patients see, set up a second step for signing in.',
    setUp: 'Set it up now',
    findOwn: 'Find your clinic',
    anotherClinic: 'Manage another clinic',
    asFile: 'Change many listings with a file (CSV)',
    tryAgain: 'Try again',
    crisis: 'Crisis help',
  },
  es: {
    forClinics: 'Para clínicas',
    forModerators: 'Para moderadores',
    myListings: 'Mis clínicas',
    today: 'Hoy',
    queue: 'Pendientes',
    waiting: (count: number) => (count === 1 ? '1 cosa espera' : `${count} cosas esperan`),
    log: 'Registro',
    listings: 'Clínicas',
    messages: 'Mensajes',
    toAnswer: (count: number) => `${count} por responder`,
    waits: 'Lo que espera, por tipo',
    noneWaits: 'No hay nada pendiente',
    importing: 'Importar',
    account: 'Mi cuenta',
    menu: 'Menú de esta parte',
    signOut: 'Salir',
    needsScript: 'Esta parte es para quienes trabajan en una clínica y necesita JavaScript. Buscar una clínica funciona sin él.',
    failed: 'Algo falló de nuestro lado. Lo que escribió sigue aquí. Inténtelo otra vez en un minuto.',
    offline: 'No tiene conexión. Lo que escribió sigue aquí. Inténtelo otra vez cuando la tenga.',
    tooMany: 'Fue demasiado de una vez. Espere un rato e inténtelo otra vez.',
    notAllowed: 'Con esta cuenta no puede ver esta página.',
    secondFactorNeeded: 'Antes de cambiar lo que ven los pacientes, active un segundo paso para entrar.',
    setUp: 'Activarlo ahora',
    findOwn: 'Buscar su clínica',
    anotherClinic: 'Administrar otra clínica',
    asFile: 'Cambiar muchas clínicas con un archivo (CSV)',
    tryAgain: 'Intentar otra vez',
    crisis: 'Ayuda en una crisis',
  },
});

const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

/** How many things of each kind wait for a moderator. */
export const queueCountWords = words({
  en: {
    reports: counted('error report', 'error reports'), claims: counted('claim', 'claims'), chains: counted('claim of a chain', 'claims of chains'), changes: counted('edit to check', 'edits to check'),
    duplicates: counted('possible copy', 'possible copies'), listings: counted('new listing', 'new listings'), stories: counted('story', 'stories'),
  } satisfies Record<QueueKindName, (count: number) => string>,
  es: {
    reports: counted('aviso de error', 'avisos de errores'), claims: counted('solicitud', 'solicitudes'), chains: counted('solicitud de una cadena', 'solicitudes de cadenas'), changes: counted('cambio por revisar', 'cambios por revisar'),
    duplicates: counted('posible copia', 'posibles copias'), listings: counted('página nueva', 'páginas nuevas'), stories: counted('historia', 'historias'),
  },
});
