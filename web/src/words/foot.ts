import { words } from './words.ts';

/** What stands at the foot of the page after something was saved or chosen: fetched with it, not before. */
export const footWords = words({
  en: {
    label: 'Saved and compared clinics',
    undo: 'Undo',
    undone: 'Undone.',
    seeSaved: 'See saved',
    close: 'Close',
    chosen: (names: string) => `To compare: ${names}`,
    compareCount: (n: number) => `Compare ${n}`,
    chooseMore: 'Choose one or two more.',
    clear: 'Clear',
    cleared: 'Nothing is chosen to compare now.',
  },
  es: {
    label: 'Clínicas guardadas y para comparar',
    undo: 'Deshacer',
    undone: 'Deshecho.',
    seeSaved: 'Ver guardadas',
    close: 'Cerrar',
    chosen: (names) => `Para comparar: ${names}`,
    compareCount: (n) => `Comparar ${n}`,
    chooseMore: 'Elija una o dos más.',
    clear: 'Borrar',
    cleared: 'Ya no hay nada elegido para comparar.',
  },
});
