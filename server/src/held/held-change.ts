import type { Facts, HeldField } from '@finder/contract';

export type HeldState = 'waiting' | 'approved' | 'refused' | 'withdrawn';

/**
 * A change of one field that waits, or waited, for a moderator. `before` is what the public saw when it was sent. What was
 * sent in one save shares its `submission`. `person` is null once the account is gone.
 */
export type HeldChange = {
  id: string;
  submission: string;
  clinicId: string;
  person: { id: string; name: string } | null;
  field: HeldField;
  before: Facts[HeldField];
  after: Facts[HeldField];
  why: string;
  createdAt: Date;
  state: HeldState;
  decidedBy: { id: string; name: string } | null;
  decidedAt: Date | null;
  decisionNote: string;
};
