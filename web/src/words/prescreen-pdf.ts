import { words } from './words.ts';

/** Saving the summary as a PDF and copying it as text. */
export const pdfWords = words({
  en: {
    save: 'Save as PDF',
    working: 'Making the PDF…',
    saved: (file: string) => `Saved as ${file}. Look in your downloads.`,
    again: 'Not there? Save it again',
    failed: 'The PDF could not be made. Your answers are still here. You can print instead.',
    missing: 'Some letters can’t be drawn in the PDF: a box stands for each. They are still there when you print.',
    size: 'Paper size',
    letter: 'Letter',
    a4: 'A4',
    copy: 'Copy as text',
    copied: 'Copied. Paste it where you want it.',
    copyRefused: 'Your browser did not let us copy. The text is selected below: copy it from there.',
    text: 'My summary as text',
    stays: 'Erasing your answers does not erase this file.',
    /** What a screen reader says for a box to tick. */
    box: 'box',
  },
  es: {
    save: 'Guardar como PDF',
    working: 'Creando el PDF…',
    saved: (file) => `Guardado como ${file}. Búsquelo en sus descargas.`,
    again: '¿No está? Guárdelo otra vez',
    failed: 'No se pudo crear el PDF. Sus respuestas siguen aquí. Puede imprimir.',
    missing: 'Algunas letras no se pueden dibujar en el PDF: un cuadro ocupa su lugar. Al imprimir sí aparecen.',
    size: 'Tamaño del papel',
    letter: 'Carta',
    a4: 'A4',
    copy: 'Copiar como texto',
    copied: 'Copiado. Péguelo donde quiera.',
    copyRefused: 'Su navegador no permitió copiar. El texto está seleccionado abajo: cópielo desde ahí.',
    text: 'Mi resumen como texto',
    stays: 'Borrar sus respuestas no borra este archivo.',
    box: 'casilla',
  },
});
