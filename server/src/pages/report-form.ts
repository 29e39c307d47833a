import { ReportRequest } from '@finder/contract';
import type { z } from 'zod';

export type TypedReport = { topic: string; details: string };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The plain form of the report page (fields topic, details) for the listing at `clinic`, and what was typed, to be shown
 * again. A form writes a line break as two signs, which would count twice against the limit.
 */
export function readReportForm(clinic: string, form: unknown): { typed: TypedReport; parsed: z.ZodSafeParseResult<z.output<typeof ReportRequest>> } {
  const { topic, details, ...unknown } = typeof form === 'object' && form !== null ? (form as Record<string, unknown>) : {};
  const typed = { topic: textOf(topic).slice(0, 50), details: textOf(details).replaceAll('\r\n', '\n').slice(0, 4000) };
  return { typed, parsed: ReportRequest.safeParse({ ...unknown, clinic, topic, details: typeof details === 'string' ? typed.details : details }) };
}
