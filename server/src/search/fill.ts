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
 * minute. Only blocks that a search touches are worked out, once a day and once a minute.
 */
export function fillBlocks(columns: Columns, blocks: Uint32Array, moment: Moment): void {
  const day = dayFiller(columns, moment);
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    if (columns.filledDay[block] !== moment.day) {
      day(block);
      columns.filledDay[block] = moment.day;
    }
    if (columns.filledMinute[block] !== moment.minute) {
      fillMinute(columns, block, moment);
      columns.filledMinute[block] = moment.minute;
    }
  }
}

function dayFiller(columns: Columns, moment: Moment): (block: number) => void {
  const oldest = { accepting: moment.oldest('new-patients'), insurers: moment.oldest('insurers'), hours: moment.oldest('hours') };
  const since = monthSteps.map(moment.monthsBefore);
  const cost = leastCost(columns, [], moment);
  const { planes } = columns;
  return (block) => columns.each(block, columns.open[block]!, (slot) => {
    const accepting: Told = columns.newPatientsDay[slot]! < oldest.accepting ? notSaid
      : columns.bit(columns.accepting, slot) ? yes : columns.bit(columns.acceptingMay, slot) ? notSaid : no;
    planes.set(first.accepting, slot, accepting);
    const each = takesEach(columns.insurances.at(columns.insurance[slot]!), oldest.insurers);
    for (let place = 0; place < insurers.length; place += 1) {
      planes.set(first.insurers + place, slot, (each.yes >>> place) & 1 ? yes : (each.may >>> place) & 1 ? notSaid : no);
    }
    const least = cost(slot);
    for (let step = 0; step < priceSteps.length; step += 1) planes.set(first.price + step, slot, costsAtMost(least, priceSteps[step]!));
    // What we have checked ourselves is never unknown.
    for (let step = 0; step < since.length; step += 1) {
      const verified = columns.verifiedDay[slot]!;
      planes.set(first.verified + step, slot, verified !== 0 && verified >= since[step]! ? yes : no);
    }
    const { week } = columns.openings.at(columns.opening[slot]!);
    const shown = columns.hoursDay[slot]! >= oldest.hours;
    planes.set(first.hours, slot, shown ? week.evening : notSaid);
    planes.set(first.hours + 1, slot, shown ? week.weekend : notSaid);
  });
}

function fillMinute(columns: Columns, block: number, moment: Moment): void {
  const oldest = moment.oldest('hours');
  columns.each(block, columns.open[block]!, (slot) => {
    const shown = columns.hoursDay[slot]! >= oldest;
    columns.planes.set(first.now, slot, shown ? openNow(columns.openings.at(columns.opening[slot]!), moment.minute, moment.clock) : notSaid);
  });
}

