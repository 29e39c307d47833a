/** Name, longitude and latitude in thousandths of a degree, people. */
export type Town = [name: string, lng: number, lat: number, people: number];

/** One line of a CSV file; a field in quotes may hold commas and doubled quotes. */
const splitLine = (line: string): string[] => {
  const fields: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  }
  return fields;
};

/**
 * The towns of cities.csv by postal code of their state, most people first, ties by name.
 * A missing column or a number that is none stops the build with the line's number.
 */
export const readTowns = (csv: string): Map<string, Town[]> => {
  const [head = '', ...lines] = csv.replace(/^\uFEFF/, '').trim().split(/\r?\n/);
  const columns = splitLine(head);
  const column = (name: string) => {
    const index = columns.indexOf(name);
    if (index < 0) throw new Error(`The list of cities has no column "${name}".`);
    return index;
  };
  const at = { name: column('name'), state: column('state'), lat: column('lat'), lng: column('lng'), people: column('population') };
  const byState = new Map<string, Town[]>();
  lines.forEach((line, index) => {
    const fields = splitLine(line);
    const number = (position: number) => {
      const value = Number(fields[position] || Number.NaN);
      if (Number.isNaN(value)) throw new Error(`The list of cities has no number in line ${index + 2}: ${line}`);
      return value;
    };
    const lng = number(at.lng);
    const town: Town = [
      fields[at.name] ?? '',
      Math.round((lng > 100 ? lng - 360 : lng) * 1000),
      Math.round(number(at.lat) * 1000),
      Number(fields[at.people] ?? 0) || 0,
    ];
    const state = fields[at.state] ?? '';
    const towns = byState.get(state) ?? [];
    towns.push(town);
    byState.set(state, towns);
  });
  for (const towns of byState.values()) towns.sort((a, b) => b[3] - a[3] || a[0].localeCompare(b[0], 'en'));
  return byState;
};
