import type { ListedListings, ListingList } from '@finder/contract';
import { ButtonLink } from '../ui/Button.tsx';
import { formatPhone, formatShortDate, phoneHref } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { commonWords } from '../words/common.ts';
import { moderateWords } from '../words/moderate.ts';

/** Listings that want a call: a number to press, and where to note what was heard. */
export const ListPage = ({ list }: { list: ListingList }) => {
  const w = useWords(moderateWords);
  const common = useWords(commonWords);
  const lang = useLang();
  const href = useHref();
  const { value, failure } = useLoaded<ListedListings>(`/api/moderation/lists/${list}`);
  if (failure) return <><h1>{w.checks}</h1><FailureTrouble failure={failure} /></>;
  if (!value) return <p role="status">{common.loading}</p>;
  return (
    <>
      <h1>{{ 'turning-old': w.listTurningOld, 'old': w.listOld, 'without-price': w.listWithoutPrice }[list]}</h1>
      <p className="staff-lead">{w.listed(value.listings.length, value.total)}</p>
      <ul className="moderate-rows staff-card">
        {value.listings.map(({ slug, name, city, state, phone, asOf }) => (
          <li key={slug}>
            <span><a href={href(`/clinic/${slug}`)}>{name}</a>, {city}, {state}<br />{asOf ? w.lastChecked(formatShortDate(asOf, lang)) : w.never}</span>
            <span className="staff-buttons">{phone && <a className="moderate-phone" href={phoneHref(phone)}>{formatPhone(phone)}</a>}<ButtonLink href={href(`/staff/moderation/listings/${slug}`)} aria-label={`${w.checks}: ${name}`}>{w.checks}</ButtonLink></span>
          </li>
        ))}
      </ul>
    </>
  );
};
