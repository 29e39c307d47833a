import { keptBy, statuses } from '@finder/contract';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { formatCount } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { commonWords } from '../words/common.ts';
import { listingStatusWords } from '../words/listing-status.ts';
import { moderateListingsWords } from '../words/moderate-listings.ts';
import { moderateWords } from '../words/moderate.ts';
import { ListingRow } from './ListingRow.tsx';
import { useListings } from './use-listings.ts';

/** Any listing, shown to patients or not, by what is known of it: and from there to its editing, checks and history. */
export const ListingsPage = () => {
  const w = useWords(moderateListingsWords);
  const common = useWords(commonWords);
  const moderate = useWords(moderateWords);
  const named = useWords(listingStatusWords);
  const announce = useAnnounce();
  const { typed, change, ask, found, showMore, waiting, failure, failedMore, sendingMore } = useListings();
  const title = !found ? '' : found.total === 0 ? w.none
    : found.next ? w.shownOf(formatCount(found.listings.length), formatCount(found.total)) : w.found(found.total, formatCount(found.total));
  const told = useRef(found);
  useEffect(() => {
    if (told.current === found || !found) return;
    const isFirst = told.current === null;
    told.current = found;
    if (!isFirst) announce(title);
    // The button that was pressed has moved away, or is gone: the first of the new ones comes instead.
    if (found.added > 0) document.getElementById(`listing-${found.listings.at(-found.added)?.slug}`)?.focus();
    // The words are those of the moment: a switch of language is not a new result.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [found]);
  return (
    <>
      <h1>{w.title}</h1>
      <form className="moderate-find" noValidate onSubmit={(event) => { event.preventDefault(); ask(); }}>
        <TextField id="q" type="search" label={w.label} hint={w.hint} maxLength={200} autoComplete="off" spellCheck={false} value={typed.q} onChange={(event) => change({ q: event.target.value })} />
        <Select id="status" label={w.status} value={typed.status} onChange={(event) => change({ status: event.target.value })}>
          <option value="">{w.all}</option>
          {statuses.map((each) => <option key={each} value={each}>{named[each]}</option>)}
        </Select>
        <Select id="kept" label={w.keptBy} value={typed.keptBy} onChange={(event) => change({ keptBy: event.target.value })}>
          <option value="">{w.anyone}</option>
          {keptBy.map((each) => <option key={each} value={each}>{w[each]}</option>)}
        </Select>
        <Button type="submit" look="filled">{waiting ? moderate.wait : w.find}</Button>
      </form>
      {failure && <FailureTrouble key={failure.turn} failure={failure.failure} />}
      {!found && !failure && <p role="status">{common.loading}</p>}
      {found && <h2>{title}</h2>}
      {found?.total === 0 && <p>{w.noneText}</p>}
      {found && found.total > 0 && <ul className="moderate-rows staff-card">{found.listings.map((listing) => <ListingRow key={listing.slug} listing={listing} />)}</ul>}
      {failedMore && <FailureTrouble key={failedMore.turn} failure={failedMore.failure} />}
      {found?.next && <p><Button onClick={showMore}>{sendingMore ? moderate.wait : w.more}</Button></p>}
    </>
  );
};
