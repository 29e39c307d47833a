import type { FoundListings } from '@finder/contract';
import { Tag } from '../ui/Tag.tsx';
import { formatPhone, formatShortDate, phoneHref } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { listingStatusWords } from '../words/listing-status.ts';
import { moderateListingsWords } from '../words/moderate-listings.ts';
import { moderateWords } from '../words/moderate.ts';

/** One listing: where it is, how it stands, and the pages on which something can be done about it. */
export const ListingRow = ({ listing }: { listing: FoundListings['listings'][number] }) => {
  const w = useWords(moderateListingsWords);
  const moderate = useWords(moderateWords);
  const statuses = useWords(listingStatusWords);
  const lang = useLang();
  const href = useHref();
  const { slug, name, street, unit, city, state, zip, phone, status, invented, shown, keepers, asOf } = listing;
  const act = (to: string, says: string) => <a href={href(to)} aria-label={`${says}: ${name}`}>{says}</a>;
  return (
    <li>
      <div className="moderate-listing">
        <p>{shown ? <a id={`listing-${slug}`} href={href(`/clinic/${slug}`)}><strong>{name}</strong></a> : <strong id={`listing-${slug}`} tabIndex={-1}>{name}</strong>}</p>
        <p>{[street, unit, city].filter(Boolean).join(', ')}, {state} {zip}{phone && <> · <a href={phoneHref(phone)}>{formatPhone(phone)}</a></>}</p>
        <p className="moderate-tags">
          <Tag tone={status === 'open' ? 'verified' : 'old'}>{statuses[status]}</Tag>
          {!shown && <Tag>{w.hidden}</Tag>}
          {invented && <Tag>{w.invented}</Tag>}
        </p>
        <p className="moderate-age">{w.keepers(keepers)} · {asOf ? moderate.lastChecked(formatShortDate(asOf, lang)) : moderate.never}</p>
      </div>
      <p className="moderate-links">
        {act(`/staff/clinics/${slug}`, w.edit)}
        {act(`/staff/moderation/listings/${slug}`, moderate.checks)}
        {act(`/staff/clinics/${slug}/history`, w.history)}
      </p>
    </li>
  );
};
