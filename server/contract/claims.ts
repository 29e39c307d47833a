import { z } from 'zod';
import { Role } from './people.ts';
import { StateCode } from './vocabulary.ts';

/** How somebody may prove that a clinic is theirs. `call` and `letter` go to the contact that the NPI registry holds. */
export const claimWays = ['email', 'call', 'letter', 'documents'] as const;
export const ClaimWay = z.enum(claimWays);
export type ClaimWay = z.infer<typeof ClaimWay>;

/** Why no code can be mailed to a listing's own domain. */
export const noEmailReasons = ['no-website', 'shared-host', 'too-new'] as const;
export const NoEmailReason = z.enum(noEmailReasons);
export type NoEmailReason = z.infer<typeof NoEmailReason>;

/** Where a claim stands. `prove`: it is the requester's turn. `code-out`: a code is on its way to them. */
export const claimSteps = ['prove', 'code-out', 'with-moderator', 'granted', 'refused', 'withdrawn'] as const;
export const ClaimStep = z.enum(claimSteps);
export type ClaimStep = z.infer<typeof ClaimStep>;

const slug = z.string().min(1).max(200).regex(/^[a-z0-9-]+$/, 'This is not the address of a listing').meta({ description: 'The slug of the listing' });
const words = z.string().trim().max(2000).transform((text) => text.replaceAll('\0', ''));

export const ClaimRequest = z.strictObject({ clinic: slug }).meta({ id: 'ClaimRequest' });
export type ClaimRequest = z.input<typeof ClaimRequest>;

export const MailboxRequest = z.strictObject({
  mailbox: z.string().trim().toLowerCase().regex(/^[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9_])?$/, 'Write only what stands before the @')
    .meta({ description: 'What stands before the @ of the listing’s own domain' }),
}).meta({ id: 'MailboxRequest' });

export const AskModeratorRequest = z.strictObject({
  way: z.enum(['call', 'letter', 'documents']),
  words: words.default('').meta({ description: 'With `documents`: which papers there are, in words' }),
}).meta({ id: 'AskModeratorRequest' });
export type AskModeratorRequest = z.input<typeof AskModeratorRequest>;

export const ProofRequest = z.strictObject({ code: z.string().trim().transform((text) => text.replaceAll(/[\s-]/g, '')).pipe(z.string().regex(/^\d{6}$/, 'The code has six digits')) })
  .meta({ id: 'ProofRequest' });

export const ObjectionRequest = z.strictObject({ why: z.string().trim().min(1, 'Say why').max(1000) }).meta({ id: 'ObjectionRequest' });

const ClaimedClinic = z.strictObject({
  slug: z.string(), name: z.string(), street: z.string(), unit: z.string().nullable(), city: z.string(), state: z.string(), zip: z.string(),
}).meta({ id: 'ClaimedClinic' });

export const FindOwnRequest = z.strictObject({ q: z.string().trim().min(2, 'Write at least two letters').max(100) }).meta({ id: 'FindOwnRequest' });
export const FoundClinics = z.strictObject({ clinics: z.array(ClaimedClinic) }).meta({ id: 'FoundClinics' });
export type FoundClinics = z.infer<typeof FoundClinics>;

export const Claim = z.strictObject({
  id: z.uuid(),
  group: z.uuid().nullable().meta({ description: 'The request for several clinics that it came with' }),
  clinic: ClaimedClinic,
  step: ClaimStep,
  askedAt: z.iso.datetime(),
  way: ClaimWay.nullable(),
  words: z.string(),
  codeTo: z.string().nullable().meta({ description: 'The address at the listing’s domain that the code went to' }),
  codeEnds: z.iso.datetime().nullable(),
  triesLeft: z.number().int(),
  proven: z.boolean(),
  objected: z.boolean(),
  kept: z.boolean().meta({ description: 'Somebody keeps the listing already: after proof a moderator decides' }),
  note: z.string().meta({ description: 'What the moderator said' }),
  domain: z.string().nullable().meta({ description: 'The domain that a code can be mailed to' }),
  noEmail: NoEmailReason.nullable(),
  npi: z.string().nullable().meta({ description: 'By which the registered contact is found; without one there is no call and no letter' }),
}).meta({ id: 'Claim' });
export type Claim = z.infer<typeof Claim>;
export const Claims = z.strictObject({ claims: z.array(Claim) }).meta({ id: 'Claims' });
export type Claims = z.infer<typeof Claims>;

/** Why one clinic of a request for several does not go on with the others. */
export const groupRefusals = ['not-found', 'in-care', 'asked-already', 'too-often', 'too-many-codes', 'other-website'] as const;

/** Several clinics with one request: a chain. Each is a claim of its own with all of its rules. */
export const ClaimGroupRequest = z.strictObject({ clinics: z.array(slug).min(2, 'Choose two clinics or more').max(30, 'Choose 30 clinics at most') }).meta({ id: 'ClaimGroupRequest' });
export const GroupMailboxRequest = MailboxRequest.extend({ domain: z.string().trim().toLowerCase().max(253).meta({ description: 'One of the domains of the group’s own listings' }) }).meta({ id: 'GroupMailboxRequest' });
export const GroupPapersRequest = z.strictObject({ words: words.pipe(z.string().min(1, 'Say which papers you have')) }).meta({ id: 'GroupPapersRequest' });
export const ClaimGroup = z.strictObject({
  id: z.uuid().nullable().meta({ description: 'Null: none of the clinics could be asked for' }),
  claims: z.array(Claim),
  code: z.strictObject({ to: z.string(), ends: z.iso.datetime(), triesLeft: z.number().int(), clinics: z.number().int() }).nullable().meta({ description: 'The code under way that proves several of them' }),
  refused: z.array(z.strictObject({ clinic: z.string(), reason: z.enum(groupRefusals) })).meta({ description: 'The clinics that could not go on with the others, by name' }),
}).meta({ id: 'ClaimGroup' });
export type ClaimGroup = z.infer<typeof ClaimGroup>;

const blankIsNull = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? null : value), schema.nullable()).default(null);

/** A listing that somebody asks for. What patients would be sent to is looked at by a moderator first. */
export const ListingRequest = z.strictObject({
  name: z.string().trim().min(1, 'Write the clinic’s name').max(120),
  street: z.string().trim().min(1, 'Write the street and number').max(120),
  unit: blankIsNull(z.string().trim().max(40)),
  city: z.string().trim().min(1, 'Write the city').max(80),
  state: StateCode,
  zip: z.string().trim().regex(/^\d{5}$/, 'A ZIP has five digits'),
  phone: blankIsNull(z.string().trim().transform((text) => text.replaceAll(/[\s().-]/g, '').replace(/^\+?1(?=\d{10}$)/, ''))
    .pipe(z.string().regex(/^[2-9]\d{2}[2-9]\d{6}$/, 'Write ten digits, such as (303) 555-0142').transform((digits) => `+1${digits}`))),
  website: blankIsNull(z.string().trim().max(500)),
  npi: blankIsNull(z.string().trim().regex(/^[12]\d{9}$/, 'An NPI has ten digits and begins with 1 or 2')),
  words: words.default(''),
}).meta({ id: 'ListingRequest' });
export type ListingRequest = z.input<typeof ListingRequest>;

export const OwnListingRequest = z.strictObject({
  id: z.uuid(), name: z.string(), city: z.string(), state: z.string(), askedAt: z.iso.datetime(),
  step: z.enum(['waiting', 'added', 'refused', 'withdrawn']), note: z.string(), slug: z.string().nullable(),
}).meta({ id: 'OwnListingRequest' });
export type OwnListingRequest = z.infer<typeof OwnListingRequest>;
export const OwnListingRequests = z.strictObject({ requests: z.array(OwnListingRequest) }).meta({ id: 'OwnListingRequests' });
export type OwnListingRequests = z.infer<typeof OwnListingRequests>;

export const InvitationRequest = z.strictObject({
  email: z.email('Write an e-mail address such as name@example.com').max(254).transform((text) => text.trim().toLowerCase()),
  role: Role,
}).meta({ id: 'InvitationRequest' });
export const InvitationToken = z.strictObject({ token: z.string().min(20).max(100) }).meta({ id: 'InvitationToken' });
/** What an invitation is to, for the mailbox that it went to. */
export const Invitation = z.strictObject({ clinic: ClaimedClinic, role: Role, invitedBy: z.string().nullable() }).meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;
export const RoleRequest = z.strictObject({ role: Role }).meta({ id: 'RoleRequest' });
export const HandOverRequest = z.strictObject({ to: z.uuid() }).meta({ id: 'HandOverRequest' });

/** Who keeps a listing, who is invited, and who asks for it. Only its owners see this. */
export const ClinicPeople = z.strictObject({
  clinic: ClaimedClinic,
  people: z.array(z.strictObject({ id: z.uuid(), name: z.string(), email: z.string(), role: Role, since: z.iso.datetime(), you: z.boolean() })),
  invitations: z.array(z.strictObject({ id: z.uuid(), email: z.string(), role: Role, endsAt: z.iso.datetime() })),
  claims: z.array(z.strictObject({ id: z.uuid(), name: z.string(), email: z.string(), askedAt: z.iso.datetime(), objected: z.boolean() })),
}).meta({ id: 'ClinicPeople' });
export type ClinicPeople = z.infer<typeof ClinicPeople>;
