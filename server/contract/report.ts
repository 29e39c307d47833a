import { z } from 'zod';

/** What may be wrong with a listing. */
export const reportTopics = [
  'closed', 'moved', 'phone', 'website', 'address', 'hours', 'prices', 'insurance', 'treatments', 'new-patients', 'access', 'safety', 'other',
] as const;
export const ReportTopic = z.enum(reportTopics);
export type ReportTopic = z.infer<typeof ReportTopic>;

/** A report of an error in a listing. It asks for nothing about the person who sends it. */
export const ReportRequest = z.strictObject({
  clinic: z.string().min(1).max(200).meta({ description: 'The slug of the listing' }),
  topic: ReportTopic,
  details: z.string().max(2000).default('').meta({ description: 'What is right, in the sender’s words' }),
}).meta({ id: 'ReportRequest' });
export type ReportRequest = z.input<typeof ReportRequest>;

export const ReportResponse = z.strictObject({ received: z.literal(true) }).meta({ id: 'ReportResponse' });
export type ReportResponse = z.infer<typeof ReportResponse>;
