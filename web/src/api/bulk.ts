import type { BulkFile, BulkFiles, BulkFixRequest, BulkFixResponse, BulkRows, BulkRowState } from '@finder/contract';
import { sendAs, type Answer } from './request.ts';
import { askStaff } from './staff.ts';

const base = '/api/staff/bulk';

/** Where the browser gets files from. */
export const listingsFile = `${base}/listings.csv`;
export const rowsToFixFile = (id: string) => `${base}/files/${id}/to-fix.csv`;

export const readFiles = () => askStaff<BulkFiles>('GET', `${base}/files`);
export const readFile = (id: string) => askStaff<BulkFile>('GET', `${base}/files/${id}`);
export const uploadFile = (file: File): Promise<Answer<BulkFile>> =>
  sendAs<BulkFile>('POST', `${base}/files?name=${encodeURIComponent(file.name.slice(0, 200))}`, file, new AbortController().signal, { 'content-type': 'text/csv' });
export const setColumns = (id: string, columns: (string | null)[]) => askStaff<BulkFile>('PUT', `${base}/files/${id}/columns`, { columns });
export const fixRow = (id: string, row: number, fix: BulkFixRequest) => askStaff<BulkFixResponse>('PATCH', `${base}/files/${id}/rows/${row}`, fix);
export const applyFile = (id: string, way: 'ready' | 'all') => askStaff<BulkFile>('POST', `${base}/files/${id}/apply`, { way });

/** One page of rows. `state`: only these; `after`: the `more` of the page before. */
export const readRows = (id: string, state: BulkRowState | null, after: string | null) =>
  askStaff<BulkRows>('GET', `${base}/files/${id}/rows?${new URLSearchParams({ ...(state && { state }), ...(after && { after }) }).toString()}`);
