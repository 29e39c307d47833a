// Beside the schemas and not among them: the pages use these, and would otherwise bring all of zod along.

/** What waits for a moderator. */
export const queueKinds = ['reports', 'claims', 'changes', 'duplicates', 'listings', 'stories'] as const;

/** Lists of listings that want a call. */
export const listingLists = ['turning-old', 'old', 'without-price'] as const;

/** How facts were checked. */
export const verificationWays = ['phone', 'website', 'licence-register', 'rems-list', 'npi-registry', 'document', 'visit'] as const;
