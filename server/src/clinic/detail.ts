import { ClinicDetail, routes, type FactGroup, type PriceRange } from '@finder/contract';
import type { z } from 'zod';
import { freshnessOf, isoDay, latest } from '../freshness/freshness.ts';
import { checkedOf, unlessHidden } from '../freshness/of-clinic.ts';
import type { ApprovalRow, ClinicRow } from './repository.ts';

const range = (low: number | null, high: number | null): PriceRange | null =>
  low === null || high === null ? null : { low, high };

function toOfferings({ offerings, conditions }: ClinicRow, approvals: ApprovalRow[], pricesShown: boolean) {
  const untreated = new Set(conditions.filter((c) => !c.treated).map((c) => c.condition));
  return offerings
    .toSorted((a, b) => routes.findIndex((r) => r === a.route) - routes.findIndex((r) => r === b.route))
    .map((o) => {
      const price = (low: number | null, high: number | null) => (pricesShown ? range(low, high) : null);
      return {
        route: o.route,
        offered: o.offered,
        consult: price(o.consultLow, o.consultHigh),
        firstSession: price(o.firstLow, o.firstHigh),
        laterSession: price(o.laterLow, o.laterHigh),
        therapyAddOn: price(o.therapyLow, o.therapyHigh),
        therapyIncluded: o.therapyIncluded,
        sessionsInCourse: o.sessionsInCourse,
        minutes: o.minutes,
        remsCertified: o.remsCertified,
        fdaStatus: approvals
          .filter((a) => a.route === o.route && !untreated.has(a.condition))
          .map(({ condition, status }) => ({ condition, status })),
      };
    });
}

function toProvenance({ factSources }: ClinicRow, today: Date) {
  return factSources.map(({ factGroup, source, asOf, verifiedOn, verifiedHow }) => ({
    group: factGroup,
    source,
    asOf: isoDay(asOf),
    freshness: freshnessOf(factGroup as FactGroup, latest(asOf, verifiedOn) ?? asOf, today),
    verified: verifiedOn && verifiedHow ? { on: isoDay(verifiedOn), how: verifiedHow } : null,
  }));
}

/** A listing as it may be shown today. Facts past their last day (product.md) are left out, as if never said. */
export function toDetail(row: ClinicRow, approvals: ApprovalRow[], today: Date): ClinicDetail {
  const unless = <T>(value: T | null, group: FactGroup) => unlessHidden(value, group, row.factSources, today);
  const { safety, ...facts } = {
    id: row.id, slug: row.slug, name: row.name,
    organisation: row.organisation?.name ?? null,
    status: row.status, statusReason: row.statusReason,
    statusDate: row.statusDate && isoDay(row.statusDate),
    movedTo: row.movedTo && row.movedTo.status !== 'do-not-list' ? { slug: row.movedTo.slug, name: row.movedTo.name } : null,
    street: row.street, unit: row.unit, city: row.city, state: row.state, zip: row.zip,
    lat: row.lat, lng: row.lng, precision: row.pointPrecision,
    phone: unless(row.phone, 'contact'), website: row.website, bookingUrl: row.bookingUrl, npi: row.npi,
    timeZone: row.timeZone,
    hours: (unless(row.hours, 'hours') ?? []).map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
    hoursExceptions: (unless(row.hoursExceptions, 'hours') ?? [])
      .map(({ date, opens, closes, note }) => ({ date: isoDay(date), opens, closes, note })),
    acceptingNewPatients: unless(row.acceptingNewPatients, 'new-patients'),
    firstVisitWaitDays: unless(row.firstVisitWaitDays, 'new-patients'),
    referralNeeded: unless(row.referralNeeded, 'new-patients'),
    offerings: toOfferings(row, approvals, unless(true, 'prices') ?? false),
    insurers: row.insurers
      .filter((i) => freshnessOf('insurers', i.asOf, today) !== 'hidden')
      .map(({ insurer, planType, covers, accepted, inNetwork, copayLow, copayHigh, asOf }) =>
        ({ insurer, planType: planType || null, covers, accepted, inNetwork, copay: range(copayLow, copayHigh), asOf: isoDay(asOf) })),
    priorAuthorizationBy: unless(row.priorAuthorizationBy, 'insurers'), superbill: unless(row.superbill, 'insurers'),
    paymentPlan: unless(row.paymentPlan, 'insurers'), hsa: unless(row.hsa, 'insurers'),
    conditions: row.conditions.map(({ condition, treated }) => ({ condition, treated })),
    languages: row.languages.map(({ language, spoken }) => ({ language, spoken })),
    ageGroups: row.ageGroups.map(({ ageGroup, seen }) => ({ ageGroup, seen })),
    telehealthStates: row.telehealthStates.map(({ state, offered }) => ({ state, offered })),
    stepFree: row.stepFree, elevator: row.elevator, accessibleRestroom: row.accessibleRestroom,
    parking: row.parking, transit: row.transit,
    supervisors: row.supervisors.map(({ name, credential, specialty, licenceNumber, licenceState }) =>
      ({ name, credential, specialty, licenceNumber, licenceState })),
    societies: row.memberships.map(({ society }) => society),
    safety: {
      inRoom: row.inRoom, acls: row.acls, bloodPressure: row.bloodPressure, oxygen: row.oxygen, ecg: row.ecg,
      rescueEquipment: row.rescueEquipment, minutesObserved: row.minutesObserved, privateRoom: row.privateRoom,
      sitterAllowed: row.sitterAllowed, rideHomeRequired: row.rideHomeRequired, afterHoursContact: row.afterHoursContact,
    },
    provenance: toProvenance(row, today),
    checked: checkedOf(row.factSources, today),
    invented: row.invented,
    version: row.version,
  };
  // The columns are text with a CHECK; parsing gives them the contract's types and refuses a word it does not know.
  return ClinicDetail.parse({ ...facts, safety } satisfies Record<keyof z.input<typeof ClinicDetail>, unknown>);
}
