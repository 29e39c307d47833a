import { useHref, useWords } from '../ui/language.tsx';
import { journalWords } from '../words/journal.ts';

/** Pain or blood with urine is something the clinic should hear of. */
export const TellClinic = () => {
  const w = useWords(journalWords);
  const href = useHref();
  return <p className="journal-tell" role="status"><b>{w.bladder}</b> <a className="no-print" href={href('/guide/side-effects#bladder')}>{w.bladderLink}</a></p>;
};
