import { Copy } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { pdfWords } from '../words/prescreen-pdf.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { paperBlocks } from './paper-blocks.ts';
import { paperText } from './paper-text.ts';
import type { Summary } from './summary.ts';

/** Copies the summary as plain text. Where a browser refuses, the text is shown, selected. */
export const CopyText = ({ summary }: { summary: Summary }) => {
  const w = useWords(pdfWords);
  const announce = useAnnounce();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useMemo(() => paperText(paperBlocks(summary)), [summary]);
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'refused') field.current?.select();
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      announce(w.copied);
    } catch {
      setState('refused');
      field.current?.select();
    }
  };
  return (
    <>
      <Button large onClick={() => void copy()}><Copy />{w.copy}</Button>
      {state === 'copied' && <p>{w.copied}</p>}
      {state === 'refused' && <><p role="alert">{w.copyRefused}</p><textarea ref={field} className="next-text" readOnly rows={8} aria-label={w.text} value={text} /></>}
    </>
  );
};
