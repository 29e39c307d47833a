import { expect, test } from 'vitest';
import { unsaidOf } from '../../web/src/clinic/unsaid.ts';
import { full } from './clinic-page-example.ts';

test('what a clinic has not said is there to ask, most useful first; what it has said, a no too, is not', () => {
  const told = unsaidOf(full);
  const silent = unsaidOf({
    ...full, acceptingNewPatients: null, insurers: [], hours: [], supervisors: [],
    offerings: full.offerings.map((offering) => ({ ...offering, firstSession: null, laterSession: null, remsCertified: null })),
    safety: { ...full.safety, inRoom: null, bloodPressure: null, acls: null, rescueEquipment: null, minutesObserved: null, rideHomeRequired: null, afterHoursContact: null },
  });
  expect(silent.slice(0, 3)).toEqual(['newPatients', 'insurers', 'prices']);
  expect(silent).toEqual(expect.arrayContaining(['rems', 'hours', 'supervisor', 'inRoom', 'watch', 'acls', 'rescue', 'minutes', 'ride', 'afterHours']));
  expect(told).not.toEqual(expect.arrayContaining(['prices']));
  expect(unsaidOf({ ...full, acceptingNewPatients: false, safety: { ...full.safety, acls: false } })).not.toEqual(expect.arrayContaining(['newPatients', 'acls']));
});
