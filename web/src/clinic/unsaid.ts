import type { ClinicDetail } from '@finder/contract';
import type { VisitAsk } from '../words/visit-questions.ts';

/** What a clinic has not said and a patient would ask on the phone, most useful first. */
export const unsaidOf = ({ acceptingNewPatients, insurers, offerings, hours, supervisors, safety }: ClinicDetail): VisitAsk[] => {
  const spravato = offerings.find(({ route, offered }) => route === 'esketamine-nasal' && offered);
  const unknown: [VisitAsk, boolean][] = [
    ['newPatients', acceptingNewPatients === null],
    ['insurers', insurers.length === 0],
    ['prices', offerings.every(({ firstSession, laterSession }) => firstSession === null && laterSession === null)],
    ['routes', offerings.length === 0],
    ['rems', spravato !== undefined && spravato.remsCertified === null],
    ['hours', hours.length === 0],
    ['supervisor', supervisors.length === 0],
    ['inRoom', safety.inRoom === null],
    ['watch', safety.bloodPressure === null || safety.oxygen === null],
    ['acls', safety.acls === null],
    ['rescue', safety.rescueEquipment === null],
    ['minutes', safety.minutesObserved === null],
    ['ride', safety.rideHomeRequired === null],
    ['afterHours', safety.afterHoursContact === null],
  ];
  return unknown.filter(([, isUnknown]) => isUnknown).map(([ask]) => ask);
};
