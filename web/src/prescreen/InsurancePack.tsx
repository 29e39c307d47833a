import { ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import { paperWords } from '../words/prescreen-paper.ts';
import { packWords } from '../words/prescreen-insurance.ts';
import { useLang, useWords } from '../ui/language.tsx';
import type { Draft } from './draft.ts';
import { packFor } from './insurance-pack.ts';
import type { PackSection } from './summary.ts';

type Props = {
  counted: Draft;
  isPrinted: boolean;
  onPrinted: (isPrinted: boolean) => void;
  /** What is printed after the summary: nothing, or these pages in the language of the moment. */
  onPack: (pack: readonly PackSection[]) => void;
};

/** What to gather, ask and quote, and what to do after a no: folded on the screen, on a page of its own if wanted. */
export const InsurancePack = ({ counted, isPrinted, onPrinted, onPack }: Props) => {
  const w = useWords(packWords);
  const paper = useWords(paperWords);
  const lang = useLang();
  useEffect(() => {
    onPack(isPrinted ? packFor(counted, lang) : []);
    return () => onPack([]);
  }, [isPrinted, counted, lang, onPack]);
  return (
    <>
      <p>{w.lead}</p>
      {packFor(counted, lang).map(({ title, lines }) => (
        <details key={title}>
          <summary><ChevronRight />{title}</summary>
          <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
        </details>
      ))}
      <p>{paper.packNote}</p>
      <label className="find-box"><input type="checkbox" checked={isPrinted} onChange={({ target }) => onPrinted(target.checked)} /><span>{w.print}</span></label>
    </>
  );
};
