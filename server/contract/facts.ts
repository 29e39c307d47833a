import { z } from 'zod';
import { heldFields, weekdays } from './held-fields.ts';
import {
  ageGroups, conditions, Coverage, Credential, InRoomStaff, insurers, languages, Precision, routes, StateCode, type Route,
} from './vocabulary.ts';

const said = z.boolean().nullable();
const line = (most: number) => z.string().trim().max(most, `Write at most ${most} characters`);
/** Blank is "not said". */
const optionalLine = (most: number) => line(most).nullable().overwrite((text) => text || null);
const needed = (most: number) => line(most).min(1, 'Every clinic needs this');
const whole = (least: number, most: number) => z.number().int('Write a whole number').min(least, `Write ${least} or more`).max(most, `Write ${most} or less`).nullable();
const day = z.iso.date('Write a day such as 2026-11-22');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time such as 08:00');

/** Whole US dollars, low and high, the same for one figure. */
const Range = z.strictObject({ low: z.number().int().min(0).max(999_999), high: z.number().int().min(0).max(999_999) })
  .refine(({ low, high }) => low <= high, { message: 'The highest is less than the lowest', path: ['high'] }).nullable();

const Span = z.strictObject({ opens: time, closes: time })
  .refine(({ opens, closes }) => opens < closes, { message: 'It closes before it opens', path: ['closes'] });

/** One weekday: null is not said, an empty list is closed. */
const DayHours = z.array(Span).max(4)
  .refine((spans) => spans.every(({ opens }, at) => at === 0 || opens >= (spans[at - 1]?.closes ?? '')), 'The times overlap or are not in order').nullable();

const HoursException = z.strictObject({ date: day, open: Span.nullable().meta({ description: 'Null: closed that day' }), note: optionalLine(120) });

const Address = z.strictObject({
  street: needed(120), unit: optionalLine(120), city: needed(120), state: StateCode, zip: z.string().trim().regex(/^\d{5}$/, 'Write five digits'),
  point: z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180), precision: Precision }),
});

const InsurerRow = z.strictObject({
  planType: line(60).meta({ description: 'Empty: any plan' }), covers: Coverage, accepted: z.boolean(), inNetwork: said, copay: Range,
}).refine(({ accepted, inNetwork, copay }) => accepted || (inNetwork === null && copay === null), 'Only a plan that is taken has a network and a copay');

const Supervisor = z.strictObject({
  name: needed(120), credential: Credential, specialty: optionalLine(120), licenceNumber: optionalLine(120), licenceState: StateCode.nullable(),
});

/** A list in which no two items are the same thing. */
const unlike = <Shape extends z.ZodType>(item: Shape, most: number, keyOf: (item: z.output<Shape>) => string, message: string) =>
  z.array(item).max(most).refine((items) => new Set(items.map(keyOf)).size === items.length, message);

function each<const Prefix extends string, const Word extends string, Shape extends z.ZodType>(prefix: Prefix, words: readonly Word[], shape: Shape) {
  // Object.fromEntries forgets the keys' names; they are exactly these.
  return Object.fromEntries(words.map((word) => [`${prefix}.${word}`, shape])) as Record<`${Prefix}.${Word}`, Shape>;
}
function ofRoutes<const Fact extends string, Shape extends z.ZodType>(fact: Fact, shape: Shape) {
  return Object.fromEntries(routes.map((route) => [`offerings.${route}.${fact}`, shape])) as Record<`offerings.${Route}.${Fact}`, Shape>;
}

/**
 * Each fact of a listing that its keepers may state, under a name of its own: "hours.5" are Friday's. A fact is what two
 * people can change without being in each other's way, what the history shows in one line, and what can be undone alone.
 * Null, and for a list an empty one, is "not said". Days of the week go from 1, Monday, to 7.
 */
export const factShapes = {
  name: needed(120),
  address: Address,
  phone: optionalLine(40),
  website: optionalLine(500),
  bookingUrl: optionalLine(500),
  npi: optionalLine(10),
  supervisors: z.array(Supervisor).max(20),
  remsCertified: said.meta({ description: 'Spravato: on the REMS list of certified sites' }),
  ...each('hours', weekdays, DayHours),
  hoursExceptions: unlike(HoursException, 60, ({ date }) => date, 'The same day is there twice'),
  acceptingNewPatients: said,
  firstVisitWaitDays: whole(0, 730),
  referralNeeded: said,
  ...ofRoutes('offered', said),
  ...ofRoutes('consult', Range),
  ...ofRoutes('first', Range),
  ...ofRoutes('later', Range),
  ...ofRoutes('therapyIncluded', said),
  ...ofRoutes('therapy', Range),
  ...ofRoutes('sessionsInCourse', whole(1, 100)),
  ...ofRoutes('minutes', whole(1, 600)),
  ...each('insurers', insurers, unlike(InsurerRow, 40, ({ planType, covers }) => `${planType}: ${covers}`, 'The same plan is there twice')),
  priorAuthorizationBy: z.enum(['clinic', 'patient']).nullable(),
  superbill: said,
  paymentPlan: said,
  hsa: said,
  ...each('conditions', conditions, said),
  ...each('languages', languages, said),
  ...each('ageGroups', ageGroups, said),
  telehealthStates: unlike(z.strictObject({ state: StateCode, offered: z.boolean() }), 60, ({ state }) => state, 'The same state is there twice'),
  inRoom: InRoomStaff.nullable(),
  acls: said,
  bloodPressure: said,
  oxygen: said,
  ecg: said,
  rescueEquipment: said,
  minutesObserved: whole(1, 600),
  privateRoom: said,
  sitterAllowed: said,
  rideHomeRequired: said,
  afterHoursContact: said,
  societies: unlike(needed(120), 20, (name) => name, 'The same name is there twice'),
  stepFree: said,
  elevator: said,
  accessibleRestroom: said,
  parking: optionalLine(500),
  transit: optionalLine(500),
} as const;

export const Facts = z.strictObject(factShapes).meta({ id: 'Facts' });
export type Facts = z.output<typeof Facts>;
export type FactName = keyof Facts;
export const factNames = Object.keys(factShapes) as FactName[];

export const HeldField = z.enum(heldFields);
export type HeldField = z.infer<typeof HeldField>;
