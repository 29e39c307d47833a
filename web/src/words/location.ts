import { words } from './words.ts';

/** What to do when the device does not tell where it is: fetched when that is so. */
export const locationWords = words({
  en: {
    deniedText: 'That’s OK. Type a ZIP code or a city and we’ll search from there.',
    howTo: 'How to turn location on',
    howTo1: 'Tap the lock by the web address.',
    howTo2: 'Tap Permissions, then Location.',
    howTo3: 'Choose Allow, then come back here.',
    locationUse: 'We use your location only to sort this list, rounded to about half a mile. It isn’t saved.',
  },
  es: {
    deniedText: 'No hay problema. Escriba un código postal o una ciudad y buscaremos desde ahí.',
    howTo: 'Cómo activar la ubicación',
    howTo1: 'Toque el candado junto a la dirección web.',
    howTo2: 'Toque Permisos y después Ubicación.',
    howTo3: 'Elija Permitir y vuelva aquí.',
    locationUse: 'Usamos su ubicación solo para ordenar esta lista, redondeada a más o menos un kilómetro. No se guarda.',
  },
});
