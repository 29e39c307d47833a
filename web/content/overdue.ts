import type { Content } from './read-content.ts';

/** Pages whose day for being checked again has passed, and rules that have ended, as sentences. `today` is an ISO day. */
export function findOverdue({ articles }: Content, today: string): string[] {
  return [...articles].flatMap(([slug, { en }]) => {
    if (!en) return [];
    const { reviewDue, until, reviewed } = en.article;
    return [
      ...(reviewDue < today ? [`${slug}: was to be checked again by ${reviewDue}`] : []),
      ...until.filter((end) => end < today).map((end) => `${slug}: a rule on it ended on ${end}`),
      ...(reviewed === null ? [] : reviewed.on < en.article.checked ? [`${slug}: changed on ${en.article.checked}, after its review on ${reviewed.on}`] : []),
    ];
  });
}
