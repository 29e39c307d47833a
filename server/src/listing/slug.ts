/** The readable part of a clinic's address: "Larkspur Ketamine", "Denver", "CO" → "larkspur-ketamine-denver-co". */
export function makeSlug(name: string, city: string, state: string): string {
  const slug = `${name} ${city} ${state}`
    .normalize('NFD').replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ').replace(/['’.]/g, '')
    .toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return slug || 'clinic';
}

/** The slug itself, or with the first number from 2 up that is free. Marks the result as taken. */
export function takeSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted;
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`;
  taken.add(slug);
  return slug;
}
