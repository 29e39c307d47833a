import { clinicsOnPage as onPage, type CityPage } from '@finder/contract';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { ButtonLink } from '../ui/Button.tsx';
import { formatCount } from '../ui/format.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { directoryWords } from '../words/directory.ts';
import { cityPath } from './paths.ts';
import './PageLinks.css';

/** Links to the pages of the list before and after this one, and which part of the list this is. */
export const PageLinks = ({ city }: { city: CityPage }) => {
  const w = useWords(directoryWords);
  const href = useHref();
  const { page, pages, total, clinics } = city;
  const before = (page - 1) * onPage;
  const rest = total - before - clinics.length;
  return (
    <nav className="page-links no-print" aria-label={w.pagesLabel}>
      {page > 1 && <ButtonLink href={href(cityPath(city, page - 1))}><ArrowLeft />{w.previous(onPage)}</ButtonLink>}
      {page < pages && <ButtonLink href={href(cityPath(city, page + 1))}>{w.next(Math.min(onPage, rest))}<ArrowRight /></ButtonLink>}
      <p>{w.range(formatCount(before + 1), formatCount(before + clinics.length), formatCount(total))}</p>
    </nav>
  );
};
