import { useWords } from '../ui/language.tsx';
import { noticeWords } from '../words/notices.ts';
import { keptBy, type Keeper } from './kept-by.ts';

type Key = keyof typeof keptBy;

/** Which test keeps which sentence: for those who read code, folded away from those who do not. */
export const KeptBy = ({ mapHost }: { mapHost: string | null }) => {
  const w = useWords(noticeWords);
  const textOf = (key: Key) => {
    const said = w[key];
    return typeof said === 'function' ? said(mapHost ?? '…') : said;
  };
  return (
    <details className="notice-kept no-print">
      <summary>{w.keptTitle}</summary>
      <p>{w.keptLead}</p>
      <ul className="notice-list">
        {(Object.entries(keptBy) as [Key, readonly Keeper[] | null][]).map(([key, keepers]) => (
          <li key={key}>
            {textOf(key)}{' '}
            {keepers === null ? <em>{w.keptByNone}</em> : keepers.map(([file, name]) => <code key={name} lang="en">{file}: {name}</code>)}
          </li>
        ))}
      </ul>
    </details>
  );
};
