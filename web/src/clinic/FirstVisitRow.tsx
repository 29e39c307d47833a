import type { Offering } from '@finder/contract';
import { clinicWords } from '../words/clinic.ts';
import { routeWords } from '../words/vocabulary.ts';
import { formatPrice } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { CallToConfirm, NotListed } from './Facts.tsx';

/** What the visit before any treatment costs: once when it is the same for every treatment, else for each. */
export const FirstVisitRow = ({ offered, stale }: { offered: Offering[]; stale: boolean }) => {
  const w = useWords(clinicWords);
  const names = useWords(routeWords);
  const texts = offered.map(({ route, consult }) => ({ route, text: consult && formatPrice(consult) }));
  const [first] = texts;
  const isShared = texts.every(({ text }) => text === first?.text);
  const isKnown = texts.some(({ text }) => text !== null);
  const price = (text: string | null) => (text === null ? <NotListed /> : <><b>{text}</b> <span className="clinic-hint-inline">{w.withoutInsurance}</span></>);
  return (
    <tr>
      <th scope="row">{w.firstVisit}<span className="clinic-hint">{w.firstVisitHint}</span></th>
      <td colSpan={2}>
        {isShared ? price(first?.text ?? null) : texts.map(({ route, text }) => <span className="clinic-line" key={route}>{names[route]}: {price(text)}</span>)}
        {isKnown && stale && <CallToConfirm />}
      </td>
    </tr>
  );
};
