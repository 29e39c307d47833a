import type { ClinicDetail, FactGroup } from '@finder/contract';
import type { ReactNode } from 'react';
import { SourceLines } from './SourceLines.tsx';

type Props = {
  id: string;
  title: string;
  icon?: ReactNode;
  clinic: ClinicDetail;
  today: string;
  /** The groups of facts shown here: their sources and dates end the section. */
  groups: FactGroup[];
  children: ReactNode;
};

/** A card of the clinic page: heading, facts, and where they came from. */
export const Section = ({ id, title, icon, clinic, today, groups, children }: Props) => (
  <section className="clinic-card" aria-labelledby={`${id}-title`} id={id}>
    <h2 id={`${id}-title`} className="clinic-card-title">{icon}{title}</h2>
    {children}
    <SourceLines clinic={clinic} groups={groups} today={today} />
  </section>
);
