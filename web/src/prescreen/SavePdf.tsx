import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { pdfWords } from '../words/prescreen-pdf.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { paperBlocks } from './paper-blocks.ts';
import type { Summary } from './summary.ts';

type Size = 'letter' | 'a4';
type Done = { is: 'idle' | 'working' | 'failed' } | { is: 'saved'; file: string; address: string; missing: boolean };

/** Downloads what was made here. The address leads to the browser's own memory and to no server. */
const download = (address: string, file: string) => {
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
};

/**
 * Makes a PDF in the browser and saves it, without a print dialog. Its code and its letters come with the first press. The
 * file's name says nothing about anybody.
 */
export const SavePdf = ({ summary }: { summary: Summary }) => {
  const w = useWords(pdfWords);
  const announce = useAnnounce();
  const [size, setSize] = useState<Size>('letter');
  const [last, setLast] = useState<{ done: Done; of: Summary; size: Size } | null>(null);
  // What was saved before a change is not this paper any more.
  const done: Done = last && last.of === summary && last.size === size ? last.done : { is: 'idle' };
  const address = last?.done.is === 'saved' ? last.done.address : null;
  useEffect(() => () => {
    if (address !== null) URL.revokeObjectURL(address);
  }, [address]);
  const save = async () => {
    const tell = (now: Done) => setLast({ done: now, of: summary, size });
    tell({ is: 'working' });
    announce(w.working);
    try {
      const { makePdf } = await import('./pdf/make-pdf.ts');
      const { pdf, missing } = await makePdf(paperBlocks(summary), { size, date: summary.date, box: w.box });
      const made = { is: 'saved' as const, file: `visit-summary-${summary.date}.pdf`, address: URL.createObjectURL(pdf), missing };
      tell(made);
      download(made.address, made.file);
      announce(w.saved(made.file));
    } catch {
      tell({ is: 'failed' });
    }
  };
  return (
    <>
      <Button large aria-disabled={done.is === 'working'} onClick={() => { if (done.is !== 'working') void save(); }}><FileDown />{done.is === 'working' ? w.working : w.save}</Button>
      <label className="next-size">{w.size}{' '}
        <select value={size} onChange={(event) => setSize(event.target.value as Size)}>
          <option value="letter">{w.letter}</option>
          <option value="a4">{w.a4}</option>
        </select>
      </label>
      {done.is === 'saved' && <p>{w.saved(done.file)} {w.stays} <a href={done.address} download={done.file}>{w.again}</a></p>}
      {done.is === 'saved' && done.missing && <p>{w.missing}</p>}
      {done.is === 'failed' && <p role="alert">{w.failed}</p>}
    </>
  );
};
