import type { ReportTopic } from '@finder/contract';
import { ProblemError } from '../problems/problem.ts';
import { groupBy } from '../queue/group.ts';
import { bareItem, uuidPattern, type QueueKind } from '../queue/kind.ts';
import { closeReports, readOpenReports, reopenReports } from './repository.ts';

/** What a patient is sent wrong by. */
const risky = new Set<string>(['closed', 'moved', 'phone', 'website', 'address', 'safety'] satisfies ReportTopic[]);

/** What people said is wrong, one item for each listing. Who sent a report is not known, so nobody is written to. */
export const reportQueue: QueueKind = {
  kind: 'reports',
  list: async (client) => {
    const reports = await readOpenReports(client);
    return [...groupBy(reports, ({ clinicId }) => clinicId)].map(([id, all]) => {
      const [first] = all;
      const about = [...new Set(all.map(({ topic }) => topic))];
      return { kind: 'reports', id, title: first.name, place: `${first.city}, ${first.state}`, about, people: all.length, since: first.createdAt.toISOString(), risky: about.some((topic) => risky.has(topic)) };
    });
  },
  lock: async (client, id) => {
    if (uuidPattern.test(id)) await readOpenReports(client, id, true);
  },
  read: async (client, id) => {
    const reports = uuidPattern.test(id) ? await readOpenReports(client, id) : [];
    const [first] = reports;
    if (!first) return null;
    return {
      ...bareItem({ id, title: first.name, place: `${first.city}, ${first.state}`, slug: first.slug, since: first.createdAt.toISOString() }),
      facts: [...(first.phone ? [{ label: 'phone', value: first.phone }] : []), ...(first.website ? [{ label: 'website', value: first.website }] : [])],
      rows: reports.map((report) => ({ id: report.id, label: report.topic, before: null, after: report.details || null, fixed: false, required: false })),
    };
  },
  decide: async (client, item, { answer, rows, note }, { moderator, at }) => {
    const all = await readOpenReports(client, item.id);
    const chosen = answer === 'no' && rows.length === 0 ? all : all.filter(({ id }) => rows.includes(id));
    if (chosen.length === 0) throw new ProblemError('invalid-request', 'Tick the reports that are done.', [{ path: 'rows', message: 'Tick the reports that are done' }]);
    await closeReports(client, chosen.map(({ id }) => id), { by: moderator.id, at, note });
    return { clinicId: item.id, slug: item.slug, undo: { reports: chosen.map(({ id }) => id) } };
  },
  asks: (_client, { id }) => Promise.resolve({ who: 'clinic', clinicId: id }),
  undo: (client, { reports }, { moderator }) => reopenReports(client, [reports ?? []].flat(), moderator.id),
};
