import type { ClinicCard, ClinicDetail } from '@finder/contract';
import { lazy, Suspense } from 'react';
import { commonWords } from '../words/common.ts';
import { Boundary } from './Boundary.tsx';
import { useWords } from './language.tsx';
import { useScripted } from './use-scripted.ts';
import './Button.css';
import './KeepButtons.css';

const Buttons = lazy(async () => ({ default: (await import('./keep/Buttons.tsx')).Buttons }));

/**
 * Save, and Compare if wanted, for a clinic. Their code comes after the clinic itself; until then they keep their place
 * unseen, so that nothing jumps and no button is dead. Without script they are not there.
 */
export const KeepButtons = ({ clinic, compare = true }: { clinic: ClinicCard | ClinicDetail; compare?: boolean }) => {
  const w = useWords(commonWords);
  const scripted = useScripted();
  const place = [w.save, ...(compare ? [w.compare] : [])].map((text) => (
    <span className={`button keep keep-waiting${text === w.compare ? ' keep-compare' : ''}`} aria-hidden="true" key={text}><i className="keep-icon" />{text}</span>
  ));
  if (!scripted) return place;
  return <Boundary fallback={null}><Suspense fallback={place}><Buttons clinic={clinic} compare={compare} /></Suspense></Boundary>;
};
