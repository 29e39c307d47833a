import type { ClinicCard, ClinicDetail } from '@finder/contract';
import type { ComponentType } from 'react';
import { GettingThere } from './GettingThere.tsx';
import { GonePage } from './GonePage.tsx';
import { HoursTable } from './HoursTable.tsx';
import { InsuranceSection } from './InsuranceSection.tsx';
import { NearbyClinics } from './NearbyClinics.tsx';
import { QuestionsSection } from './QuestionsSection.tsx';
import { SafetySection } from './SafetySection.tsx';
import { SourceLines } from './SourceLines.tsx';
import { SourcesCard } from './SourcesCard.tsx';
import { StatusNotice } from './StatusNotice.tsx';
import { TreatmentsSection } from './TreatmentsSection.tsx';
import { useNow } from './use-now.ts';
import { VisitingSection } from './VisitingSection.tsx';

type PartProps = { clinic: ClinicDetail; today: string; nearby: ClinicCard[] };

/**
 * The parts of the page that are complete as the server wrote them. The server renders them at once; a browser fetches
 * their script after the page can be used.
 */
export type ClinicParts = Record<'Notice' | 'Hours' | 'Main' | 'Side' | 'Nearby' | 'Gone', ComponentType<PartProps>>;

/** On the page of a clinic that is closed for now: that it is, and where else to go meanwhile. */
const Notice = ({ clinic, today, nearby }: PartProps) => (
  <>
    <StatusNotice clinic={clinic} status="temporarily-closed" today={today} />
    <NearbyClinics nearby={nearby} status={clinic.status} />
  </>
);

const Hours = ({ clinic, today }: PartProps) => (
  <>
    <HoursTable clinic={clinic} today={today} now={useNow()} />
    <SourceLines clinic={clinic} groups={['contact', 'hours']} today={today} />
  </>
);

const Main = ({ clinic, today }: PartProps) => (
  <>
    <TreatmentsSection clinic={clinic} today={today} />
    <InsuranceSection clinic={clinic} today={today} />
    <SafetySection clinic={clinic} today={today} />
    <VisitingSection clinic={clinic} today={today} />
    <QuestionsSection clinic={clinic} />
  </>
);

const Side = ({ clinic, today }: PartProps) => (
  <>
    <GettingThere clinic={clinic} today={today} />
    <SourcesCard clinic={clinic} />
  </>
);

const Nearby = ({ clinic, nearby }: PartProps) => <NearbyClinics nearby={nearby} status={clinic.status} />;

export const clinicParts: ClinicParts = { Notice, Hours, Main, Side, Nearby, Gone: GonePage };
