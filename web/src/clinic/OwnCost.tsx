import { clinicWords } from '../words/clinic.ts';
import { useWords } from '../ui/language.tsx';

/** The No Surprises Act gives whoever pays without insurance the expected price in writing. */
export const OwnCost = () => {
  const w = useWords(clinicWords);
  return (
    <div className="clinic-course">
      <h3>{w.selfPay}</h3>
      <p>{w.selfPayRight}</p>
      <p>{w.selfPayHow}</p>
      <p>
        <a className="clinic-lookup" href="https://www.cms.gov/nosurprises" rel="noopener noreferrer">{w.selfPayLink}</a>
        <span className="clinic-hint">{w.linkUntested('cms.gov')}</span>
      </p>
    </div>
  );
};
