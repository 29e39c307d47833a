import { z } from 'zod';

/** How the medicine is given. Esketamine (Spravato) is never mixed with racemic ketamine (promise 8). */
export const routes = ['iv', 'im', 'oral-sublingual', 'esketamine-nasal'] as const;
export const Route = z.enum(routes);
export type Route = z.infer<typeof Route>;

/** What a payment or an insurer's acceptance is for: a route, or the first visit only. */
export const coverages = [...routes, 'first-visit'] as const;
export const Coverage = z.enum(coverages);
export type Coverage = z.infer<typeof Coverage>;

export const conditions = [
  'depression', 'bipolar-depression', 'ptsd', 'anxiety', 'ocd', 'chronic-pain', 'crps', 'migraine', 'substance-use',
] as const;
export const Condition = z.enum(conditions);
export type Condition = z.infer<typeof Condition>;

export const insurers = [
  'aetna', 'anthem', 'bcbs', 'cigna', 'humana', 'kaiser', 'united', 'medicare', 'medicare-advantage',
  'medicaid', 'tricare', 'va',
] as const;
export const Insurer = z.enum(insurers);
export type Insurer = z.infer<typeof Insurer>;

/** Kinds of plan that a search may ask for. A clinic may write others. */
export const planTypes = ['HMO', 'PPO', 'EPO', 'POS'] as const;
export const PlanType = z.enum(planTypes);
export type PlanType = z.infer<typeof PlanType>;

export const statuses = ['open', 'temporarily-closed', 'closed', 'moved', 'do-not-list'] as const;
export const Status = z.enum(statuses);
export type Status = z.infer<typeof Status>;

/** How exact the point on the map is. A `zip` point is drawn as an area, never as a pin on a door. */
export const precisions = ['rooftop', 'street', 'zip'] as const;
export const Precision = z.enum(precisions);

export const languages = ['en', 'es', 'zh', 'vi', 'ko', 'tl', 'ru', 'ar', 'fr', 'ht', 'pt', 'asl'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

export const ageGroups = ['adolescents', 'adults', 'older-adults'] as const;
export const AgeGroup = z.enum(ageGroups);
export type AgeGroup = z.infer<typeof AgeGroup>;

/** Facts that share one source and one date, and fade together (the table of product.md). */
export const factGroups = [
  'identity', 'contact', 'hours', 'new-patients', 'insurers', 'prices', 'services', 'safety', 'supervision', 'access',
] as const;
export const FactGroup = z.enum(factGroups);
export type FactGroup = z.infer<typeof FactGroup>;

export const sources = ['clinic', 'moderator', 'website', 'nppes', 'samhsa', 'import', 'invented'] as const;
export const Source = z.enum(sources);
export type Source = z.infer<typeof Source>;

/** How a fact may be shown at its age: as it is, with "Call to confirm", with "Last checked", or not at all. */
export const freshnesses = ['current', 'call-to-confirm', 'last-checked', 'hidden'] as const;
export const Freshness = z.enum(freshnesses);
export type Freshness = z.infer<typeof Freshness>;

export const credentials = ['MD', 'DO', 'CRNA', 'NP', 'PMHNP', 'PA', 'RN'] as const;
export const Credential = z.enum(credentials);
export type Credential = z.infer<typeof Credential>;

export const inRoomStaff = ['physician', 'crna', 'nurse-practitioner', 'physician-assistant', 'registered-nurse', 'therapist', 'medical-assistant'] as const;
export const InRoomStaff = z.enum(inRoomStaff);
export type InRoomStaff = z.infer<typeof InRoomStaff>;

/** Who is in charge, as a search asks for it. A physician is an MD or DO, a nurse practitioner also a PMHNP. */
export const supervisedBy = ['physician', 'crna', 'nurse-practitioner', 'physician-assistant', 'registered-nurse'] as const;
export const SupervisedBy = z.enum(supervisedBy);
export type SupervisedBy = z.infer<typeof SupervisedBy>;

export const accessNeeds = ['step-free', 'elevator', 'accessible-restroom'] as const;
export const AccessNeed = z.enum(accessNeeds);
export type AccessNeed = z.infer<typeof AccessNeed>;

/** Evening: until 6 pm or later on a day from Monday to Friday. All three by the clinic's own clock. */
export const openTimes = ['now', 'evening', 'weekend'] as const;
export const OpenTime = z.enum(openTimes);
export type OpenTime = z.infer<typeof OpenTime>;

/** Safety facts that a search may ask for. `ride-home-required`: nobody is sent home alone. */
export const safetyFacts = [
  'acls', 'blood-pressure', 'oxygen', 'ecg', 'rescue-equipment', 'private-room', 'sitter-allowed', 'ride-home-required', 'after-hours-contact',
] as const;
export const SafetyFact = z.enum(safetyFacts);
export type SafetyFact = z.infer<typeof SafetyFact>;

export const stateCodes = [
  'AL', 'AK', 'AZ', 'AR', 'CA', 'CO', 'CT', 'DE', 'DC', 'FL', 'GA', 'HI', 'ID', 'IL', 'IN', 'IA', 'KS', 'KY', 'LA', 'ME',
  'MD', 'MA', 'MI', 'MN', 'MS', 'MO', 'MT', 'NE', 'NV', 'NH', 'NJ', 'NM', 'NY', 'NC', 'ND', 'OH', 'OK', 'OR', 'PA', 'RI',
  'SC', 'SD', 'TN', 'TX', 'UT', 'VT', 'VA', 'WA', 'WV', 'WI', 'WY', 'PR', 'GU', 'VI', 'AS', 'MP',
] as const;
export const StateCode = z.enum(stateCodes);
export type StateCode = z.infer<typeof StateCode>;

/** What a list may be ordered by. Ties go by name, and nothing else may influence the order (promise 6). */
export const orders = ['distance', 'price', 'verified'] as const;
export const Order = z.enum(orders);
export type Order = z.infer<typeof Order>;
