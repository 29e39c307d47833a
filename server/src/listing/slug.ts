/** Addresses that are longer get cut by mail programs, and past 200 characters the server answers none. */
const longestSlug = 100;

/** The readable part of a clinic's address: "Larkspur Ketamine", "Denver", "CO" → "larkspur-ketamine-denver-co". */
export function makeSlug(name: string, city: string, state: string): string {
  const slug = `${name} ${city} ${state}`
    .normalize('NFD').replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ').replace(/['’.]/g, '')
    .toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-/, '').slice(0, longestSlug).replace(/-$/, '');
  return slug || 'clinic';
}

/**
 * The slug itself, or with the first number from 2 up that is free. Marks the result as taken. `next` remembers which
 * number to try, so that 100,000 clinics of one name stay quick.
 */
export function takeSlug(wanted: string, taken: Set<string>, next = new Map<string, number>()): string {
  let slug = wanted;
  let number = next.get(wanted) ?? 2;
  for (; taken.has(slug); number++) slug = `${wanted}-${number}`;
  if (slug !== wanted) next.set(wanted, number);
  taken.add(slug);
  return slug;
}
