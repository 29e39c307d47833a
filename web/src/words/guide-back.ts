import { words } from './words.ts';

/** The way back from the guide's tools to their group in its index. */
export const guideBackWords = words({
  en: { money: 'Guide: Money', days: 'Guide: Treatment days', support: 'Guide: Law and support' },
  es: { money: 'Guía: Dinero', days: 'Guía: Días de tratamiento', support: 'Guía: Leyes y apoyo' },
});
