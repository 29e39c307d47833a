import { words } from './words.ts';

/** From the result to the search: what is ticked goes along, nothing else does. */
export const findWords = words({
  en: {
    title: 'Choose clinics to call',
    take: 'Take along to the search:',
    insurer: (name: string) => `Takes ${name}`,
    telehealth: 'Sees people by video',
    state: 'Your state',
    find: 'Find clinics for this',
    note: 'Only what you check goes along. Your answers stay here.',
  },
  es: {
    title: 'Elija clínicas para llamar',
    take: 'Llevar a la búsqueda:',
    insurer: (name) => `Acepta ${name}`,
    telehealth: 'Atiende por video',
    state: 'Su estado',
    find: 'Buscar clínicas para esto',
    note: 'Solo lo que marque va a la búsqueda. Sus respuestas se quedan aquí.',
  },
});
