import { Check, Circle, CircleDot, Lock } from 'lucide-react';
import { partWords, prescreenWords } from '../words/prescreen.ts';
import { useWords } from '../ui/language.tsx';
import { parts, type Part } from './questions.ts';
import './PartList.css';

type Props = { current: Part | 'review'; onPart: (part: Part) => void; onErase: () => void };

/** On wide screens: the parts at the left. Those behind one are links back. */
export const PartList = ({ current, onPart, onErase }: Props) => {
  const w = useWords(prescreenWords);
  const names = useWords(partWords);
  const here = current === 'review' ? parts.length : parts.indexOf(current);
  return (
    <nav className="parts" aria-label={w.partsLabel}>
      <ol>
        {parts.map((part, index) => (
          <li key={part} className={index === here ? 'parts-one parts-here' : 'parts-one'} aria-current={index === here ? 'step' : undefined}>
            {index < here && <><Check aria-hidden="true" /><button type="button" className="parts-link" onClick={() => onPart(part)}>{names[part]}<span className="visually-hidden"> ({w.partDone})</span></button></>}
            {index === here && <><CircleDot aria-hidden="true" /><span>{names[part]}</span></>}
            {index > here && <><Circle aria-hidden="true" /><span>{names[part]}</span></>}
          </li>
        ))}
      </ol>
      <p className="parts-privacy">
        <Lock aria-hidden="true" />
        <span>{w.stays}{' '}<button type="button" className="parts-link" onClick={onErase}>{w.eraseShort}</button></span>
      </p>
      <p className="parts-leave">{w.leaveNote}</p>
    </nav>
  );
};
