import { z } from 'zod';

/** The largest file that is taken, in bytes and in rows. */
export const bulkLimits = { bytes: 64_000_000, rows: 100_000 } as const;

/** What will happen, or happened, to a row. `unchecked` only while the file is looked through. */
export const bulkRowStates = ['unchecked', 'new', 'changed', 'same', 'copy', 'error', 'saved'] as const;
export const BulkRowState = z.enum(bulkRowStates);
export type BulkRowState = z.infer<typeof BulkRowState>;

/** `waits`: a moderator looks at it before the public sees it. */
const Change = z.strictObject({ column: z.string(), before: z.string(), after: z.string(), waits: z.boolean() });
const RowError = z.strictObject({ column: z.string().meta({ description: 'Empty: the row as a whole' }), value: z.string(), message: z.string() });
/** A listing by name and ref, or an earlier row of the file. */
const Twin = z.strictObject({ name: z.string().nullable(), ref: z.string().nullable(), row: z.number().int().nullable() });

export const BulkRow = z.strictObject({
  row: z.number().int().meta({ description: 'The line of the file' }),
  name: z.string(),
  state: BulkRowState,
  errors: z.array(RowError),
  changes: z.array(Change),
  notes: z.array(z.string()),
  twin: Twin.nullable().meta({ description: 'A clinic that may be the same' }),
}).meta({ id: 'BulkRow' });
export type BulkRow = z.infer<typeof BulkRow>;

export const BulkFile = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  since: z.string(),
  encoding: z.string(),
  separator: z.string(),
  state: z.enum(['columns', 'checking', 'ready', 'applying', 'applied']).meta({ description: 'columns: say first what the headings mean' }),
  total: z.number().int(),
  done: z.number().int().meta({ description: 'Rows that are behind, while checking or applying' }),
  trouble: z.enum(['changed-meanwhile', 'not-saved', 'not-allowed']).nullable().meta({ description: 'Why nothing was saved' }),
  counts: z.record(BulkRowState, z.number().int()),
  headings: z.array(z.strictObject({ heading: z.string(), column: z.string().nullable() })),
  allowed: z.array(z.string()).meta({ description: 'The columns that this person may fill' }),
}).meta({ id: 'BulkFile' });
export type BulkFile = z.infer<typeof BulkFile>;

export const BulkFiles = z.strictObject({ files: z.array(BulkFile) }).meta({ id: 'BulkFiles' });
export type BulkFiles = z.infer<typeof BulkFiles>;

export const BulkFileParams = z.strictObject({ id: z.uuid() });
export const BulkRowParams = z.strictObject({ id: z.uuid(), row: z.coerce.number().int().min(1).max(10_000_000) });
export const BulkUploadQuery = z.strictObject({ name: z.string().trim().min(1).max(200).meta({ description: 'The name of the file' }) });

export const BulkColumnsRequest = z.strictObject({
  columns: z.array(z.string().max(60).nullable()).max(400).meta({ description: 'For each heading, in turn, its column; null leaves it out' }),
}).meta({ id: 'BulkColumnsRequest' });

export const BulkRowsQuery = z.strictObject({
  state: z.enum(['new', 'changed', 'same', 'copy', 'error', 'saved']).optional().meta({ description: 'Absent: all, problems first' }),
  after: z.string().regex(/^\d{1,2}-\d{1,8}$/).optional().meta({ description: 'The `more` of the page before' }),
});
export const BulkRows = z.strictObject({ rows: z.array(BulkRow), more: z.string().nullable() }).meta({ id: 'BulkRows' });
export type BulkRows = z.infer<typeof BulkRows>;

/** Writes one cell anew, or says that a possible copy is a clinic of its own. */
export const BulkFixRequest = z.union([
  z.strictObject({ column: z.string().max(60), value: z.string().max(10_000) }),
  z.strictObject({ keepBoth: z.literal(true) }),
]).meta({ id: 'BulkFixRequest' });
export type BulkFixRequest = z.infer<typeof BulkFixRequest>;
export const BulkFixResponse = z.strictObject({ file: BulkFile, row: BulkRow }).meta({ id: 'BulkFixResponse' });
export type BulkFixResponse = z.infer<typeof BulkFixResponse>;

export const BulkApplyRequest = z.strictObject({
  way: z.enum(['ready', 'all']).meta({ description: 'ready: leaves out what is to be fixed or decided; all: every row or none' }),
}).meta({ id: 'BulkApplyRequest' });
