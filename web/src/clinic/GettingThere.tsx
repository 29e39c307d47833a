import type { ClinicDetail } from '@finder/contract';
import { Info } from 'lucide-react';
import { clinicWords } from '../words/clinic.ts';
import { useWords } from '../ui/language.tsx';
import { PlaceMap } from '../ui/map/PlaceMap.tsx';
import { Fact, Facts, YesNoFact } from './Facts.tsx';
import { Section } from './Section.tsx';

/** The map, how to arrive, how to get in, and the ride home nobody can do without. */
export const GettingThere = ({ clinic, today }: { clinic: ClinicDetail; today: string }) => {
  const w = useWords(clinicWords);
  return (
    <div className="clinic-there">
      <div className="clinic-map no-print">
        <PlaceMap lat={clinic.lat} lng={clinic.lng} precision={clinic.precision} label={w.mapLabel(clinic.name)} />
      </div>
      <Section id="getting-there" title={w.gettingThere} clinic={clinic} today={today} groups={['identity', 'access']}>
        {clinic.precision === 'zip' && <p className="clinic-hint no-print">{w.mapArea}</p>}
        <Facts>
          <Fact label={w.transit}>{clinic.transit}</Fact>
          <Fact label={w.parking}>{clinic.parking}</Fact>
          <YesNoFact label={w.stepFreeRow} said={clinic.stepFree} />
          <YesNoFact label={w.elevator} said={clinic.elevator} />
          <YesNoFact label={w.restroom} said={clinic.accessibleRestroom} />
        </Facts>
        <p className="clinic-ride"><Info />{w.rideNote}</p>
      </Section>
    </div>
  );
};
