import cyrillicBold from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-700-normal.woff?inline';
import cyrillic from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff?inline';
import greekBold from '@fontsource/source-sans-3/files/source-sans-3-greek-700-normal.woff?inline';
import greek from '@fontsource/source-sans-3/files/source-sans-3-greek-400-normal.woff?inline';
import latinExtBold from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-700-normal.woff?inline';
import latinExt from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?inline';
import vietnameseBold from '@fontsource/source-sans-3/files/source-sans-3-vietnamese-700-normal.woff?inline';
import vietnamese from '@fontsource/source-sans-3/files/source-sans-3-vietnamese-400-normal.woff?inline';

/** Fetched only when a patient has typed a letter beyond English and Spanish: Łucja, Nguyễn, Олена, Ελένη. */
export const moreLetters = [
  { regular: latinExt, bold: latinExtBold }, { regular: vietnamese, bold: vietnameseBold },
  { regular: cyrillic, bold: cyrillicBold }, { regular: greek, bold: greekBold },
];
