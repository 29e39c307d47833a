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

/** The slug itself, or with the first number from 2 up that is free. Marks the result as taken. */
export function takeSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted;
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`;
  taken.add(slug);
  return slug;
}
