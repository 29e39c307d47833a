import { clinicWords } from '../words/clinic.ts';
import { coverageWords, insurerWords } from '../words/vocabulary.ts';
import { formatPrice, formatShortDate } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { CallToConfirm } from './Facts.tsx';
import type { InsuranceLine } from './insurance-lines.ts';
import { nameList } from './name-list.ts';

/** Plans and what they are taken (or not taken) for, on which terms, as of which day; one day for all is said once, with its age. */
export const Plans = ({ lines, mustConfirm }: { lines: InsuranceLine[]; mustConfirm: (asOf: string) => boolean }) => {
  const w = useWords(clinicWords);
  const insurers = useWords(insurerWords);
  const coverage = useWords(coverageWords);
  const lang = useLang();
  const days = new Set(lines.map(({ asOf }) => asOf));
  const asOfText = (asOf: string) => w.asOf(formatShortDate(asOf, lang));
  const termsOf = ({ accepted, inNetwork, copay, asOf }: InsuranceLine) => [
    accepted && (inNetwork === null ? w.networkNotListed : inNetwork ? w.inNetwork : w.outOfNetwork),
    copay && w.copay(formatPrice(copay)),
    days.size > 1 && asOfText(asOf),
  ].filter(Boolean).join(' · ');
  return (
    <>
      <ul className="clinic-plans">
        {lines.map((line) => {
          const names = line.plans.map(({ insurer, planType }) => (planType ? `${insurers[insurer]} (${planType})` : insurers[insurer])).join(', ');
          return (
            <li key={`${names} ${line.covers.join()}`}>
              <b>{names}</b> {w.forWhat(line.covers.map((what) => coverage[what]).join(', '))}
              {termsOf(line) && <span className="clinic-hint">{nameList([termsOf(line)])}</span>}
              {days.size > 1 && mustConfirm(line.asOf) && <CallToConfirm />}
            </li>
          );
        })}
      </ul>
      {days.size === 1 && <span className="clinic-hint">{nameList([...days].map(asOfText))}</span>}
      {days.size === 1 && [...days].some(mustConfirm) && <CallToConfirm />}
    </>
  );
};
