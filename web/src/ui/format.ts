import type { Lang } from '../words/words.ts';

// Intl gives other Spanish abbreviations in Node than in browsers, and the two must write the same text (hydration).
const months = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
};
const shortMonths = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
};

const partsOf = (isoDate: string) => {
  const [year = 0, month = 1, day = 1] = isoDate.slice(0, 10).split('-').map(Number);
  return { year, month, day };
};

/** "2026-10-28" → "October 28, 2026" or "28 de octubre de 2026". */
export const formatDate = (isoDate: string, lang: Lang) => {
  const { year, month, day } = partsOf(isoDate);
  const name = months[lang][month - 1];
  return lang === 'en' ? `${name} ${day}, ${year}` : `${day} de ${name} de ${year}`;
};

/** "2026-10-28" → "Oct 28, 2026" or "28 oct 2026", for tags. */
export const formatShortDate = (isoDate: string, lang: Lang) => {
  const { year, month, day } = partsOf(isoDate);
  const name = shortMonths[lang][month - 1];
  return lang === 'en' ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`;
};

/** How long ago, in words: days up to 30, then months up to 23, then years. Both are ISO dates. */
export const formatAge = (isoDate: string, today: string, lang: Lang) => {
  const days = Math.max(0, Math.round((Date.parse(today.slice(0, 10)) - Date.parse(isoDate.slice(0, 10))) / 86_400_000));
  const [count, one, many, uno, muchos] = days < 31
    ? [days, 'day', 'days', 'día', 'días'] as const
    : days < 730
      ? [Math.max(1, Math.round(days / 30.44)), 'month', 'months', 'mes', 'meses'] as const
      : [Math.floor(days / 365.25), 'year', 'years', 'año', 'años'] as const;
  return lang === 'en' ? `${count} ${count === 1 ? one : many} ago` : `hace ${count} ${count === 1 ? uno : muchos}`;
};

const thousands = (n: number) => String(Math.trunc(n)).replace(/\B(?=(\d{3})+$)/g, ',');

/** A whole number with separators: 1234 → "1,234" (US Spanish writes it the same way). */
export const formatCount = thousands;

/** Whole dollars: { low: 425, high: 550 } → "$425–$550"; one price when both are equal. */
export const formatPrice = ({ low, high }: { low: number; high: number }) =>
  low === high ? `$${thousands(low)}` : `$${thousands(low)}–$${thousands(high)}`;

/** Miles as read on a card: one decimal under 100, whole above. 2.31 → "2.3". */
export const formatMiles = (miles: number) => (miles < 99.95 ? miles.toFixed(1) : thousands(Math.round(miles)));

/** "+13035550142" or "3035550142" → "(303) 555-0142"; anything else stays as it is. */
export const formatPhone = (phone: string) => {
  const digits = phone.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  return /^\d{10}$/.test(digits) ? `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}` : phone;
};

/** The address behind a Call button. */
export const phoneHref = (phone: string) => {
  const digits = phone.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  return digits.length === 10 ? `tel:+1${digits}` : `tel:${digits}`;
};

/** Opens the maps app with the clinic's address and nothing else: never where the patient is or searched. */
export const directionsHref = (clinic: { street: string; city: string; state: string; zip: string }) =>
  `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(
    `${clinic.street}, ${clinic.city}, ${clinic.state} ${clinic.zip}`)}`;
