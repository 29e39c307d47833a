import type { Coverage, Credential, FactName, Facts, StateCode } from '@finder/contract';
import { formatPhone } from '../ui/format.ts';
import { kindOf } from './kinds.ts';

export type TypedRange = { low: string; high: string };
export type TypedSpan = { opens: string; closes: string };
export type TypedSpecialDay = { date: string; open: TypedSpan | null; note: string };
export type TypedAddress = { street: string; unit: string; city: string; state: StateCode; zip: string; point: Facts['address']['point'] };
export type TypedPlan = { planType: string; covers: Coverage; accepted: boolean; inNetwork: boolean | null; copay: TypedRange };
export type TypedPerson = { name: string; credential: Credential | ''; specialty: string; licenceNumber: string; licenceState: StateCode | '' };
export type TypedState = { state: StateCode | ''; offered: boolean };

/** A fact as it stands in the form: numbers are text, so that what was typed stays, right or wrong. */
export type Typed = boolean | null | string | string[] | TypedRange | TypedSpan[] | TypedSpecialDay[] | TypedAddress | TypedPlan[] | TypedPerson[] | TypedState[];

type Range = { low: number; high: number } | null;

export const openRange = (range: Range): TypedRange => ({ low: range ? String(range.low) : '', high: range && range.high !== range.low ? String(range.high) : '' });

/** A stored fact as the form shows it. */
export const openFact = (name: FactName, value: unknown): Typed => {
  switch (kindOf(name)) {
    case 'line': return name === 'phone' && typeof value === 'string' ? formatPhone(value) : (value as string | null) ?? '';
    case 'paragraph': return (value as string | null) ?? '';
    case 'number': return value === null ? '' : String(value);
    case 'range': return openRange(value as Range);
    case 'special-days': return (value as Facts['hoursExceptions']).map(({ note, ...day }) => ({ ...day, note: note ?? '' }));
    case 'address': {
      const { unit, ...address } = value as Facts['address'];
      return { ...address, unit: unit ?? '' };
    }
    case 'plans': return (value as Facts['insurers.aetna']).map(({ copay, ...plan }) => ({ ...plan, copay: openRange(copay) }));
    case 'people': return (value as Facts['supervisors']).map((person): TypedPerson => ({
      ...person, specialty: person.specialty ?? '', licenceNumber: person.licenceNumber ?? '', licenceState: person.licenceState ?? '',
    }));
    default: return value as Typed;
  }
};
