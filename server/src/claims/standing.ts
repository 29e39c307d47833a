import type { Claim, NoEmailReason } from '@finder/contract';
import type { ClaimRow } from './repository.ts';
import { domainOfWebsite } from './website-domain.ts';

/** A website that nobody checked counts once it has stood for so long: whoever slips one in waits for a month and is seen. */
const daysToStand = 30;

/** The domain to which a code may be mailed now, or why there is none. */
export function mailDomain(claim: Pick<ClaimRow, 'website' | 'websiteChecked' | 'websiteSince'>, now: Date): { domain: string } | { refused: NoEmailReason } {
  const found = domainOfWebsite(claim.website);
  if ('refused' in found) return found;
  const stood = claim.websiteSince !== null && now.getTime() - claim.websiteSince.getTime() >= daysToStand * 24 * 60 * 60_000;
  return claim.websiteChecked || stood ? found : { refused: 'too-new' };
}

/** Whether a code of this claim can still be typed in. */
export const hasLiveCode = (claim: ClaimRow, now: Date): boolean => claim.codeHash !== null && claim.codeEnds !== null && claim.codeEnds > now && claim.triesLeft > 0;

/** A claim as the one who made it sees it. */
export function toClaim(claim: ClaimRow, now: Date): Claim {
  const mail = mailDomain(claim, now);
  const live = claim.state === 'open' && hasLiveCode(claim, now);
  return {
    id: claim.id,
    group: claim.groupId,
    clinic: { slug: claim.slug, name: claim.clinicName, street: claim.street, unit: claim.unit, city: claim.city, state: claim.clinicState, zip: claim.zip },
    step: claim.state !== 'open' ? claim.state : live && claim.provenAt === null ? 'code-out' : claim.waitsSince ? 'with-moderator' : 'prove',
    askedAt: claim.createdAt.toISOString(),
    way: claim.way,
    words: claim.words,
    codeTo: live ? claim.codeTo : null,
    codeEnds: live ? claim.codeEnds?.toISOString() ?? null : null,
    triesLeft: live ? claim.triesLeft : 0,
    proven: claim.provenAt !== null,
    objected: claim.objectedAt !== null,
    kept: claim.kept,
    note: claim.decisionNote,
    domain: 'domain' in mail ? mail.domain : null,
    noEmail: 'refused' in mail ? mail.refused : null,
    npi: claim.npi,
  };
}
