// Beside the schemas and not among them: the pages use these, and would otherwise bring all of zod along.

/** What waits for a moderator. */
export const queueKinds = ['reports', 'claims', 'chains', 'changes', 'duplicates', 'listings', 'stories'] as const;

/** As whom a question of a moderator was answered: as somebody who keeps the listing, or as the one who sent what waits. */
export const answerers = ['owner', 'editor', 'sender'] as const;

/** What stands among the messages: a question, or what a moderator decided or noted. */
export const messageTopics = ['question', 'changes-yes', 'changes-no', 'changes-again', 'merged', 'verified', 'claim-yes', 'claim-no', 'claim-again', 'listing-yes', 'listing-no'] as const;

/** Lists of listings that want a call. */
export const listingLists = ['turning-old', 'old', 'without-price'] as const;

/** By whom a listing is kept, as a moderator asks for it. */
export const keptBy = ['somebody', 'nobody'] as const;

/** How facts were checked. */
export const verificationWays = ['phone', 'website', 'licence-register', 'rems-list', 'npi-registry', 'document', 'visit'] as const;
