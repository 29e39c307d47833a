import type { ReportRequest, ReportResponse } from '@finder/contract';
import { post } from './request.ts';

/** Says what is wrong in a listing. */
export const sendReport = (report: ReportRequest, signal: AbortSignal) => post<ReportResponse>('/api/reports', report, signal);
