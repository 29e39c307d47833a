import { words } from './words.ts';

/** Saving and choosing to compare, wherever a clinic is shown. */
export const keepingWords = words({
  en: {
    saved: 'Saved',
    savedHere: 'Saved on this device only. Anyone who uses it can see it.',
    removed: (name: string) => `${name} is no longer saved.`,
    full: 'There is no room left on this device to save more.',
    refused: 'This browser does not let sites save anything. A private window or a setting may be why.',
    tooMany: (most: number) => `${most} clinics are saved. Remove one to save another.`,
    added: (name: string, count: number) => `${name}: chosen to compare. ${count} of 3.`,
    takenOff: (name: string) => `${name}: no longer chosen to compare.`,
    onlyThree: 'You can compare 3 clinics at once. Take one off to add another.',
  },
  es: {
    saved: 'Guardada',
    savedHere: 'Guardada solo en este dispositivo. Cualquiera que lo use puede verla.',
    removed: (name) => `${name} ya no está guardada.`,
    full: 'No queda espacio en este dispositivo para guardar más.',
    refused: 'Este navegador no deja que los sitios guarden nada. Puede ser por una ventana privada o por un ajuste.',
    tooMany: (most) => `Hay ${most} clínicas guardadas. Quite una para guardar otra.`,
    added: (name, count) => `${name}: elegida para comparar. ${count} de 3.`,
    takenOff: (name) => `${name}: ya no está elegida para comparar.`,
    onlyThree: 'Puede comparar 3 clínicas a la vez. Quite una para añadir otra.',
  },
});
