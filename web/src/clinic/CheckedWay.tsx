import { checkedWayWords, clinicWords } from '../words/clinic.ts';
import { useWords } from '../ui/language.tsx';

/** "We checked by phone". A way we have no words for is shown as it was written down. */
export const CheckedWay = ({ how }: { how: string }) => {
  const w = useWords(clinicWords);
  const ways: Record<string, string> = useWords(checkedWayWords);
  return <>{w.weChecked(ways[how] ?? `(${how})`)}</>;
};
