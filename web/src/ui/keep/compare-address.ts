import { insurers as allInsurers, type Insurer, type Point } from '@finder/contract';
import { readNear, writeNear } from '../near.ts';

export const mostCompared = 3;

/** What a comparison is of: which clinics, and from where and with which insurance they were looked for, if that is known. */
export type Comparison = { slugs: string[]; from: Point | null; insurers: Insurer[] };

/** The part behind "#", which no server sees: "larkspur,cottonwood&from=39.74,-104.99&insurers=aetna". */
export const writeComparison = ({ slugs, from, insurers }: Comparison): string => [
  // The clinics stand first even when there is none.
  slugs.join(','),
  ...(from ? [`from=${writeNear(from)}`] : []),
  ...(insurers.length > 0 ? [`insurers=${insurers.join(',')}`] : []),
].join('&');

/** The other way round, with or without "#". What it does not know it leaves out; a fourth clinic too. */
export const readComparison = (hash: string): Comparison => {
  const [slugs = '', ...rest] = hash.replace(/^#/, '').split('&');
  const more = new URLSearchParams(rest.join('&'));
  const from = readNear(more.get('from') ?? '');
  const asked = more.get('insurers')?.split(',') ?? [];
  return {
    slugs: [...new Set(slugs.split(',').filter((slug) => /^[a-z0-9-]{1,200}$/.test(slug)))].slice(0, mostCompared),
    from: typeof from === 'string' ? null : from,
    insurers: allInsurers.filter((insurer) => asked.includes(insurer)),
  };
};
