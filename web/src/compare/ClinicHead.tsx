import { DoorClosed, Phone, X } from 'lucide-react';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { formatPhone, phoneHref } from '../ui/format.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { SaveButton } from '../ui/keep/SaveButton.tsx';
import { snapshotOf } from '../ui/keep/snapshot.ts';
import { Tag } from '../ui/Tag.tsx';
import { compareWords } from '../words/compare.ts';
import type { Placed } from './in-order.ts';

/** The name and where it is; `ClinicButtons` calls it, saves it and takes it off. */
export const ClinicName = ({ clinic, miles }: Placed) => {
  const w = useWords(compareWords);
  const href = useHref();
  const shut = { open: null, closed: w.closed, moved: w.moved, 'temporarily-closed': w.paused, 'do-not-list': w.closed }[clinic.status];
  return (
    <div>
      <a className="compare-name" href={href(`/clinic/${clinic.slug}`)}>{clinic.name}</a>
      <span className="compare-where">{[miles !== null && w.miles(Math.round(miles)), clinic.city].filter(Boolean).join(' · ')}</span>
      {clinic.phone && <span className="compare-print">{formatPhone(clinic.phone)}</span>}
      {shut && <Tag tone="old" icon={<DoorClosed />}>{shut}</Tag>}
    </div>
  );
};

export const TakeOff = ({ name, onRemove }: { name: string; onRemove: () => void }) => {
  const w = useWords(compareWords);
  return <Button look="plain" className="compare-off no-print" aria-label={w.takeOff(name)} onClick={onRemove}><X /></Button>;
};

export const ClinicButtons = ({ clinic }: Pick<Placed, 'clinic'>) => {
  const w = useWords(compareWords);
  return (
    <div className="compare-buttons no-print">
      {clinic.phone && <ButtonLink look="filled" href={phoneHref(clinic.phone)}><Phone />{w.call}<span className="visually-hidden"> {clinic.name}</span></ButtonLink>}
      <SaveButton clinic={snapshotOf(clinic)} />
    </div>
  );
};
