import { Square, SquareCheckBig } from 'lucide-react';
import { commonWords } from '../../words/common.ts';
import { keepingWords } from '../../words/keeping.ts';
import { useAnnounce } from '../announce.tsx';
import { Button } from '../Button.tsx';
import { wake } from '../awake.ts';
import { toggleCompared, useCompared, type NamedClinic } from './compared-clinics.ts';
import { useWords } from '../language.tsx';
import { showStatus } from './status-line.ts';

/** Chooses a clinic for the comparison of up to three, or takes it off. A fourth is refused with a sentence. */
export const CompareToggle = ({ clinic }: { clinic: NamedClinic }) => {
  const w = useWords(keepingWords);
  const common = useWords(commonWords);
  const announce = useAnnounce();
  const chosen = useCompared().clinics.some(({ slug }) => slug === clinic.slug);
  const toggle = () => {
    wake();
    const { outcome, count } = toggleCompared(clinic);
    if (outcome === 'full') showStatus({ text: w.onlyThree, failed: true });
    else announce(outcome === 'added' ? w.added(clinic.name, count) : w.takenOff(clinic.name));
  };
  return (
    <Button className={chosen ? 'keep keep-compare keep-on' : 'keep keep-compare'} aria-pressed={chosen} onClick={toggle}>
      {chosen ? <SquareCheckBig /> : <Square />}<span>{common.compare}</span><span className="visually-hidden"> {clinic.name}</span>
    </Button>
  );
};
