import { Square, SquareCheckBig } from 'lucide-react';
import { keepingWords } from '../words/keeping.ts';
import { useAnnounce } from './announce.tsx';
import { Button } from './Button.tsx';
import { toggleCompared, useCompared, type NamedClinic } from './compared-clinics.ts';
import { keepClass } from './keep-class.ts';
import { useWords } from './language.tsx';
import { showStatus } from './status-line.ts';
import { useScripted } from './use-scripted.ts';
import './KeepButton.css';

/** Chooses a clinic for the comparison of up to three, or takes it off. A fourth is refused with a sentence. */
export const CompareToggle = ({ clinic }: { clinic: NamedClinic }) => {
  const w = useWords(keepingWords);
  const announce = useAnnounce();
  const scripted = useScripted();
  const chosen = useCompared().clinics.some(({ slug }) => slug === clinic.slug);
  const toggle = () => {
    const { outcome, count } = toggleCompared(clinic);
    if (outcome === 'full') showStatus({ text: w.onlyThree, failed: true });
    else announce(outcome === 'added' ? w.added(clinic.name, count) : w.takenOff(clinic.name));
  };
  return (
    <Button className={`${keepClass(scripted, chosen)} keep-compare`} aria-pressed={chosen} onClick={toggle}>
      {chosen ? <SquareCheckBig /> : <Square />}<span>{w.compare}</span><span className="visually-hidden"> {clinic.name}</span>
    </Button>
  );
};
