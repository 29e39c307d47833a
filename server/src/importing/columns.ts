import { ageGroups, conditions, inRoomStaff, languages, precisions, stateCodes, statuses, type FactGroup } from '@finder/contract';
import type { Listing, ListingHours } from '../listing/listing.ts';
import { day, degrees, plainText, shortText, textUpTo, wholeNumber, wordOf, yesNo, type Cell } from '../listing/cell.ts';
import { npi, phone, state, timeZone, webAddress, zip } from '../listing/contact-cells.ts';
import type { Draft } from './draft.ts';
import { dayHours, hoursExceptions, insurerList, saidList, societyList, supervisorList, type SaidWord } from './list-cells.ts';
import { offeringColumns } from './offering-columns.ts';
import { sourceColumns } from './source-columns.ts';

/** One column of the file: how its cell is laid over a listing, and how it would be written for one. */
export type Column = {
  name: string;
  /** The facts whose date covers it; null for what is no fact of the clinic. */
  group: FactGroup | null;
  required?: boolean;
  about: string;
  hint: string;
  /** A blank text: not said. Throws CellError. */
  set: (draft: Draft, text: string) => void;
  write: (listing: Listing) => string;
};

type NullableFact = { [Key in keyof Listing]: null extends Listing[Key] ? Key : never }[keyof Listing];

function fact<Key extends NullableFact>(name: string, group: FactGroup, key: Key, cell: Cell<NonNullable<Listing[Key]>>, about: string): Column {
  return {
    name, group, about, hint: cell.hint,
    set: ({ facts }, text) => { Object.assign(facts, { [key]: text === '' ? null : cell.read(text) }); },
    write: ({ [key]: value }) => (value === null || value === undefined ? '' : cell.write(value)),
  };
}

function needed<Key extends 'name' | 'street' | 'city' | 'state' | 'zip'>(key: Key, cell: Cell<Listing[Key]>, about: string): Column {
  return {
    name: key, group: 'identity', required: true, about, hint: cell.hint,
    set: ({ facts }, text) => { facts[key] = cell.read(text); },
    write: (listing) => cell.write(listing[key]),
  };
}

function saidWords<Word extends string>(
  name: string, words: Cell<SaidWord<Word>[]>, about: string,
  get: (listing: Listing) => SaidWord<Word>[], set: (facts: Draft['facts'], items: SaidWord<Word>[]) => void,
): Column {
  return {
    name, group: 'services', about, hint: words.hint,
    set: ({ facts }, text) => set(facts, text === '' ? [] : words.read(text)),
    write: (listing) => words.write(get(listing)),
  };
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const hourColumns = weekdays.map((name, at): Column => {
  const ofDay = ({ weekday }: ListingHours) => weekday === at + 1;
  return {
    name: `hours_${name}`, group: 'hours', about: 'Opening hours at the clinic', hint: dayHours.hint,
    set: ({ facts }, text) => {
      const spans = text === '' ? [] : dayHours.read(text);
      facts.hours = [...facts.hours.filter((row) => !ofDay(row)), ...spans.map((hours, part) => ({ weekday: at + 1, part, ...hours }))];
    },
    write: ({ hours }) => dayHours.write(hours.filter(ofDay)),
  };
});

const ref = textUpTo(200);
const status = wordOf(statuses, 'a status');
const precision = wordOf(precisions, 'a precision');

const placeColumns: Column[] = [
  {
    name: 'lat', group: null, about: 'Latitude. With lng, or both blank: the point then comes from the ZIP', hint: degrees(90).hint,
    set: ({ given }, text) => { given.lat = text === '' ? null : degrees(90).read(text); }, write: ({ lat }) => String(lat),
  },
  {
    name: 'lng', group: null, about: 'Longitude, west of Greenwich negative', hint: degrees(180).hint,
    set: ({ given }, text) => { given.lng = text === '' ? null : degrees(180).read(text); }, write: ({ lng }) => String(lng),
  },
  {
    name: 'point_precision', group: null, about: 'How exact the point is; blank with lat and lng: street', hint: precision.hint,
    set: ({ given }, text) => { given.pointPrecision = text === '' ? null : precision.read(text); }, write: ({ pointPrecision }) => pointPrecision,
  },
  {
    name: 'point_source', group: null, about: 'Where the point came from; blank: import', hint: shortText.hint,
    set: ({ given }, text) => { given.pointSource = text === '' ? null : shortText.read(text); }, write: ({ pointSource }) => pointSource,
  },
  {
    name: 'time_zone', group: null, about: 'Time zone of the hours', hint: timeZone.hint,
    set: ({ given }, text) => { given.timeZone = text === '' ? null : timeZone.read(text); }, write: (listing) => listing.timeZone,
  },
];

const identityColumns: Column[] = [
  {
    name: 'ref', group: null, required: true, hint: ref.hint,
    about: 'Your own name for the clinic, the same in every file: it decides whether a row is a new clinic or a known one',
    set: ({ facts }, text) => { facts.importRef = ref.read(text); }, write: ({ importRef }) => importRef ?? '',
  },
  needed('name', shortText, 'Name of the clinic'),
  fact('organisation', 'identity', 'organisation', shortText, 'The group that several clinics belong to'),
  {
    name: 'status', group: 'identity', about: 'Blank: open. A do-not-list clinic is shown nowhere', hint: status.hint,
    set: ({ facts }, text) => { facts.status = text === '' ? 'open' : status.read(text); }, write: (listing) => listing.status,
  },
  fact('status_reason', 'identity', 'statusReason', plainText, 'Why it is not open'),
  fact('status_date', 'identity', 'statusDate', day, 'Since when; needed for every status but open'),
  {
    name: 'moved_to', group: 'identity', about: 'For a clinic that moved: the ref of the listing at the new address', hint: 'a ref, at most 200 characters',
    set: ({ given }, text) => { given.movedToRef = text === '' ? null : ref.read(text); }, write: ({ movedTo }) => movedTo ?? '',
  },
  needed('street', shortText, 'House number and street'),
  fact('unit', 'identity', 'unit', shortText, 'Suite, floor'),
  needed('city', shortText, 'Town of the postal address'),
  needed('state', state, 'State'),
  needed('zip', zip, 'ZIP'),
  ...placeColumns,
  fact('npi', 'identity', 'npi', npi, 'National Provider Identifier of the clinic'),
];

/** Every column, in the order of the template. */
export const columns: readonly Column[] = [
  ...identityColumns,
  fact('phone', 'contact', 'phone', phone, 'Phone number for patients'),
  fact('website', 'contact', 'website', webAddress, 'Home page'),
  fact('booking_url', 'contact', 'bookingUrl', webAddress, 'Page to book a visit'),
  ...hourColumns,
  {
    name: 'hours_exceptions', group: 'hours', about: 'Holidays and other days', hint: hoursExceptions.hint,
    set: ({ facts }, text) => { facts.hoursExceptions = text === '' ? [] : hoursExceptions.read(text); },
    write: (listing) => hoursExceptions.write(listing.hoursExceptions),
  },
  fact('new_patients', 'new-patients', 'acceptingNewPatients', yesNo, 'Takes new patients'),
  fact('first_visit_wait_days', 'new-patients', 'firstVisitWaitDays', wholeNumber(0, 730, 'days'), 'Usual wait for a first visit'),
  fact('referral_needed', 'new-patients', 'referralNeeded', yesNo, 'A referral is needed'),
  ...offeringColumns,
  {
    name: 'insurers', group: 'insurers', hint: insurerList.hint,
    about: 'What each insurer pays for, route by route. Without its own “as of”, an entry has the date of insurers_as_of',
    set: ({ facts }, text) => { facts.insurers = text === '' ? [] : insurerList.read(text); },
    write: ({ insurers, sources }) => {
      const usual = sources.find(({ factGroup }) => factGroup === 'insurers')?.asOf;
      return insurerList.write(insurers.map((row) => ({ ...row, asOf: row.asOf === usual ? '' : row.asOf })));
    },
  },
  fact('prior_authorization_by', 'insurers', 'priorAuthorizationBy', wordOf(['clinic', 'patient'], 'somebody who can send forms'), 'Who sends the prior authorization forms'),
  fact('superbill', 'insurers', 'superbill', yesNo, 'Gives a receipt to send to a plan'),
  fact('payment_plan', 'insurers', 'paymentPlan', yesNo, 'Offers a payment plan'),
  fact('hsa', 'insurers', 'hsa', yesNo, 'Takes HSA and FSA cards'),
  saidWords('conditions', saidList(conditions, 'a condition'), 'What is treated there',
    (listing) => listing.conditions.map(({ condition, treated }) => ({ word: condition, said: treated })),
    (facts, items) => { facts.conditions = items.map(({ word, said }) => ({ condition: word, treated: said })); }),
  saidWords('languages', saidList(languages, 'a language'), 'What is spoken there',
    (listing) => listing.languages.map(({ language, spoken }) => ({ word: language, said: spoken })),
    (facts, items) => { facts.languages = items.map(({ word, said }) => ({ language: word, spoken: said })); }),
  saidWords('age_groups', saidList(ageGroups, 'an age group'), 'Who is seen there',
    (listing) => listing.ageGroups.map(({ ageGroup, seen }) => ({ word: ageGroup, said: seen })),
    (facts, items) => { facts.ageGroups = items.map(({ word, said }) => ({ ageGroup: word, seen: said })); }),
  saidWords('telehealth_states', saidList(stateCodes, 'a state'), 'States whose patients it sees by telehealth',
    (listing) => listing.telehealthStates.map(({ state: word, offered }) => ({ word, said: offered })),
    (facts, items) => { facts.telehealthStates = items.map(({ word, said }) => ({ state: word, offered: said })); }),
  fact('in_room', 'safety', 'inRoom', wordOf(inRoomStaff, 'somebody'), 'Who stays in the room during treatment'),
  fact('acls', 'safety', 'acls', yesNo, 'Staff trained in advanced cardiac life support'),
  fact('blood_pressure', 'safety', 'bloodPressure', yesNo, 'Blood pressure is watched'),
  fact('oxygen', 'safety', 'oxygen', yesNo, 'Oxygen saturation is watched'),
  fact('ecg', 'safety', 'ecg', yesNo, 'Heart rhythm is watched'),
  fact('rescue_equipment', 'safety', 'rescueEquipment', yesNo, 'Rescue equipment on site'),
  fact('minutes_observed', 'safety', 'minutesObserved', wholeNumber(1, 600, 'minutes'), 'How long a patient is watched after treatment'),
  fact('private_room', 'safety', 'privateRoom', yesNo, 'Private room'),
  fact('sitter_allowed', 'safety', 'sitterAllowed', yesNo, 'Someone may sit with the patient'),
  fact('ride_home_required', 'safety', 'rideHomeRequired', yesNo, 'Someone must take the patient home'),
  fact('after_hours_contact', 'safety', 'afterHoursContact', yesNo, 'Can be reached at night and on weekends'),
  {
    name: 'supervisors', group: 'supervision', about: 'Who is in charge of treatment', hint: supervisorList.hint,
    set: ({ facts }, text) => { facts.supervisors = text === '' ? [] : supervisorList.read(text); },
    write: (listing) => supervisorList.write(listing.supervisors),
  },
  {
    name: 'societies', group: 'supervision', about: 'Societies that the clinic belongs to', hint: societyList.hint,
    set: ({ facts }, text) => { facts.societies = text === '' ? [] : societyList.read(text).map((society) => ({ society })); },
    write: (listing) => societyList.write(listing.societies.map(({ society }) => society)),
  },
  fact('step_free', 'access', 'stepFree', yesNo, 'No steps from street to room'),
  fact('elevator', 'access', 'elevator', yesNo, 'Elevator'),
  fact('accessible_restroom', 'access', 'accessibleRestroom', yesNo, 'Accessible restroom'),
  fact('parking', 'access', 'parking', plainText, 'Parking, in a few words'),
  fact('transit', 'access', 'transit', plainText, 'Public transit, in a few words'),
  ...sourceColumns,
];
