import type { ClinicDetail, Insurer } from '@finder/contract';
import { cardWords } from '../words/card.ts';
import { compareWords } from '../words/compare.ts';
import { insurerWords } from '../words/vocabulary.ts';
import type { Lang } from '../words/words.ts';
import {
  aclsCell, homeCell, newPatientsCell, remsCell, roomCell, routeCell, stepFreeCell, therapyCell, watchedCell, weekendCell,
} from './care-cells.ts';
import type { Cell } from './cell.ts';
import { courseCell, insurerCell, plansCell, priceCell } from './money-cells.ts';

/** One fact of all clinics compared, in their order. */
export type Row = { key: string; label: string; cells: Cell[] };

/** Rows that differ (or of which one clinic has not said), rows that are the same everywhere, rows nobody has said. */
export type Rows = { different: Row[]; same: Row[]; unknown: Row[] };

const isSame = ([first, ...others]: Cell[]) => {
  if (!first || first.lines.some(({ text, note }) => text === null && note)) return false;
  const told = JSON.stringify(first);
  return others.every((other) => JSON.stringify(other) === told);
};

/** Facts as rows, sorted by whether they tell the clinics apart. No row, price or clinic is marked as better. */
export const compareRows = (clinics: ClinicDetail[], insurers: Insurer[], lang: Lang): Rows => {
  const w = compareWords[lang];
  const row = (key: string, label: string, cellOf: (clinic: ClinicDetail, lang: Lang) => Cell): Row =>
    ({ key, label, cells: clinics.map((clinic) => cellOf(clinic, lang)) });
  const spravato = clinics.some(({ offerings }) => offerings.some(({ route, offered }) => route === 'esketamine-nasal' && offered));
  const rows = [
    row('routes', w.howGiven, routeCell),
    row('price', w.priceEach, priceCell),
    row('course', w.course, courseCell),
    ...insurers.map((insurer) => row(`insurer-${insurer}`, w.yourInsurance(insurerWords[lang][insurer]), (clinic) => insurerCell(clinic, insurer, lang))),
    ...(insurers.length === 0 ? [row('plans', cardWords[lang].insurance, plansCell)] : []),
    row('new-patients', w.newPatients, newPatientsCell),
    row('room', w.inRoom, roomCell),
    row('therapy', w.therapy, therapyCell),
    row('watched', w.watched, watchedCell),
    row('acls', w.acls, aclsCell),
    ...(spravato ? [row('rems', w.rems, remsCell)] : []),
    row('home', w.home, homeCell),
    row('weekends', w.weekends, weekendCell),
    row('step-free', w.stepFree, stepFreeCell),
    row('checked', w.checked, ({ checked }) => ({ lines: [], checked })),
  ];
  const unknown = rows.filter(({ cells }) => cells.every((one) => one === null));
  const same = rows.filter(({ cells }) => isSame(cells));
  return { different: rows.filter((one) => !unknown.includes(one) && !same.includes(one)), same, unknown };
};
