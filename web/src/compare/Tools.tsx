import { Link, Printer } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { writeComparison, type Comparison } from '../ui/keep/compare-address.ts';
import { useWords } from '../ui/language.tsx';
import { showStatus } from '../ui/keep/status-line.ts';
import { compareWords } from '../words/compare.ts';

/** Print, and a link for others: it names the clinics and the insurance, not the place that was searched from. */
export const Tools = ({ comparison }: { comparison: Comparison }) => {
  const w = useWords(compareWords);
  const copy = async () => {
    const link = `${location.origin}${location.pathname}#${writeComparison({ ...comparison, from: null })}`;
    try {
      await navigator.clipboard.writeText(link);
      showStatus({ text: w.copied });
    } catch {
      showStatus({ text: w.notCopied, failed: true });
    }
  };
  return (
    <div className="compare-tools no-print">
      <Button onClick={() => window.print()}><Printer />{w.print}</Button>
      <Button onClick={() => { void copy(); }}><Link />{w.copy}</Button>
    </div>
  );
};
