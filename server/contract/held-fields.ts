import type { FactName } from './facts.ts';

// Beside the schemas and not among them: the pages use this, and would otherwise bring all of zod along.

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** What could divert a patient or pretend trust: a moderator looks at it before the public sees it. */
export const heldFields = ['name', 'address', 'phone', 'website', 'bookingUrl', 'npi', 'supervisors', 'remsCertified'] as const satisfies FactName[];
export const isHeld = (name: string): name is (typeof heldFields)[number] => heldFields.some((field) => field === name);

/** Whether two values of a fact are the same, whatever the order of their keys. */
export function sameFact(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameFact(value, right.get(key)));
}
