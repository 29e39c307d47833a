import { insurers, monthSteps, priceSteps } from '@finder/contract';
import type { Columns } from './columns.ts';
import { takesEach } from './insurance.ts';
import type { Moment } from './moment.ts';
import { openNow } from './opening.ts';
import { firstPlane } from './planes.ts';
import { costsAtMost, leastCost } from './prices.ts';
import { no, notSaid, yes, type Told } from './told.ts';

const first = { accepting: firstPlane('acceptingNewPatients'), insurers: firstPlane('insurers'), price: firstPlane('price'), verified: firstPlane('verifiedWithinMonths'), hours: firstPlane('hours'), now: firstPlane('now') };

/**
 * Brings what depends on the time up to a moment, in these blocks: facts fade with days, and clinics open and close by the
 * minute. Each block is worked out once a day and once a minute, when a search first touches it; `minute`: whether that is asked.
 */
export function fillBlocks(columns: Columns, blocks: Uint32Array, moment: Moment, { minute = true } = {}): void {
  let day: ((block: number) => void) | null = null;
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    if (columns.filledDay[block] !== moment.day) {
      day ??= dayFiller(columns, moment);
      day(block);
      columns.filledDay[block] = moment.day;
    }
    if (minute && columns.filledMinute[block] !== moment.minute) {
      fillMinute(columns, block, moment);
      columns.filledMinute[block] = moment.minute;
    }
  }
}

/** How many planes are right for one day only; they lie one behind the other. */
const dailyPlanes = first.now - first.accepting;

function dayFiller(columns: Columns, moment: Moment): (block: number) => void {
  const oldest = { accepting: moment.oldest('new-patients'), insurers: moment.oldest('insurers'), hours: moment.oldest('hours') };
  const since = monthSteps.map(moment.monthsBefore);
  const cost = leastCost(columns, [], moment);
  const sure = new Uint32Array(dailyPlanes);
  const may = new Uint32Array(dailyPlanes);
  const tell = (plane: number, bit: number, told: Told) => {
    if (told === no) return;
    may[plane - first.accepting]! |= bit;
    if (told === yes) sure[plane - first.accepting]! |= bit;
  };
  return (block) => {
    sure.fill(0);
    may.fill(0);
    columns.each(block, columns.open[block]!, (slot) => {
      const bit = 1 << (slot & 31);
      tell(first.accepting, bit, columns.newPatientsDay[slot]! < oldest.accepting ? notSaid
        : columns.bit(columns.accepting, slot) ? yes : columns.bit(columns.acceptingMay, slot) ? notSaid : no);
      const each = takesEach(columns.insurances.at(columns.insurance[slot]!), oldest.insurers);
      for (let place = 0; place < insurers.length; place += 1) {
        tell(first.insurers + place, bit, (each.yes >>> place) & 1 ? yes : (each.may >>> place) & 1 ? notSaid : no);
      }
      const least = cost(slot);
      for (let step = 0; step < priceSteps.length; step += 1) tell(first.price + step, bit, costsAtMost(least, priceSteps[step]!));
      const verified = columns.verifiedDay[slot]!;
      // What we have checked ourselves is never unknown.
      for (let step = 0; step < since.length; step += 1) tell(first.verified + step, bit, verified !== 0 && verified >= since[step]! ? yes : no);
      const { week } = columns.openings.at(columns.opening[slot]!);
      const shown = columns.hoursDay[slot]! >= oldest.hours;
      tell(first.hours, bit, shown ? week.evening : notSaid);
      tell(first.hours + 1, bit, shown ? week.weekend : notSaid);
    });
    for (let plane = 0; plane < dailyPlanes; plane += 1) {
      columns.planes.yes[first.accepting + plane]![block] = sure[plane]!;
      columns.planes.may[first.accepting + plane]![block] = may[plane]!;
    }
  };
}

function fillMinute(columns: Columns, block: number, moment: Moment): void {
  const oldest = moment.oldest('hours');
  let [sure, may] = [0, 0];
  columns.each(block, columns.open[block]!, (slot) => {
    const shown = columns.hoursDay[slot]! >= oldest;
    const told = shown ? openNow(columns.openings.at(columns.opening[slot]!), moment.minute, moment.clock) : notSaid;
    if (told === no) return;
    may |= 1 << (slot & 31);
    if (told === yes) sure |= 1 << (slot & 31);
  });
  columns.planes.yes[first.now]![block] = sure;
  columns.planes.may[first.now]![block] = may;
}

/** Brings what depends on the day up to date in the next few blocks that need it, ahead of searches; false when none does. */
export function fillAhead(columns: Columns, atOnce: number, moment: Moment): boolean {
  const stale: number[] = [];
  for (let block = 0; block < columns.tree.blocks && stale.length < atOnce; block += 1) {
    if (columns.filledDay[block] !== moment.day && columns.open[block] !== 0) stale.push(block);
  }
  fillBlocks(columns, Uint32Array.from(stale), moment);
  return stale.length > 0;
}

