import type { ClinicDetail } from '@finder/contract';
import { BookmarkX, CircleQuestionMark, DoorClosed, Phone, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { CheckedTag } from '../ui/CheckedTag.tsx';
import { CompareToggle } from '../ui/keep/CompareToggle.tsx';
import { formatPhone, formatPrice, formatShortDate, phoneHref } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { routeList } from '../ui/keep/route-list.ts';
import type { SavedClinic } from '../ui/keep/saved-clinics.ts';
import { factsOf } from '../ui/keep/snapshot.ts';
import { Tag } from '../ui/Tag.tsx';
import { savedWords } from '../words/saved.ts';
import { perSessionWords } from '../words/vocabulary.ts';
import { changesSince } from './changes.ts';

type Props = {
  saved: SavedClinic;
  /** As the server knows it today; null: nothing is there any more; undefined: it did not answer (yet). */
  clinic: ClinicDetail | null | undefined;
  today: string;
  onRemove: () => void;
};

const Fact = ({ name, children }: { name: string; children: ReactNode }) => <div><dt>{name}</dt><dd>{children}</dd></div>;

const NotListed = () => <Tag tone="old" icon={<CircleQuestionMark />}>{useWords(savedWords).notListed}</Tag>;

/** The three facts of every card: today's if there was an answer, else those that were saved. */
const Facts = ({ facts }: { facts: SavedClinic['facts'] }) => {
  const w = useWords(savedWords);
  const lang = useLang();
  const per = useWords(perSessionWords);
  const priced = facts.prices.flatMap(({ route, perSession }) => (perSession ? [{ route, perSession }] : []));
  return (
    <dl className="saved-facts">
      <Fact name={w.howGiven}>{facts.routes ? <b>{routeList(facts.routes, lang)}</b> : <NotListed />}</Fact>
      <Fact name={w.price}>
        {priced.length === 0 ? <NotListed /> : priced.map(({ route, perSession }) => (
          <span className="saved-line" key={route}><b>{formatPrice(perSession)}</b> {per[route]}</span>
        ))}
      </Fact>
      <Fact name={w.insurance}>{facts.plans === null ? <NotListed /> : <b>{w.takesPlans(facts.plans)}</b>}</Fact>
    </dl>
  );
};

const useShut = (clinic: ClinicDetail | null | undefined): string | null => {
  const w = useWords(savedWords);
  if (clinic === undefined || clinic?.status === 'open') return null;
  if (clinic === null) return w.gone;
  return { 'closed': w.closed, 'moved': w.moved, 'temporarily-closed': w.paused, 'do-not-list': w.gone }[clinic.status];
};

/** One saved clinic: as it is today with what has changed, or as it was saved. A closed one stays, and says so. */
export const SavedCard = ({ saved, clinic, today, onRemove }: Props) => {
  const w = useWords(savedWords);
  const lang = useLang();
  const href = useHref();
  const shut = useShut(clinic);
  const { name, city, state, phone } = clinic ?? saved;
  const open = clinic?.status === 'open';
  const changes = clinic && open ? changesSince(saved, clinic, lang) : [];
  const page = href(`/clinic/${clinic?.slug ?? saved.slug}`);
  return (
    <li className="saved-card">
      <h2>{clinic === null ? name : <a href={page}>{name}</a>}</h2>
      <p>{city}, {state}</p>
      <p className="saved-tags">
        {shut ? <Tag tone="old" icon={<DoorClosed />}>{shut}</Tag> : clinic && <CheckedTag checked={clinic.checked} today={today} />}
      </p>
      <p className="saved-day">{w.savedOn(formatShortDate(saved.savedOn, lang))}</p>
      {shut && clinic && <p><a className="saved-more" href={page}>{w.more}</a></p>}
      {(clinic === undefined || open) && <Facts facts={clinic ? factsOf(clinic) : saved.facts} />}
      {changes.length > 0 && (
        <div className="saved-changed"><RefreshCw /><p><b>{w.changed}</b>{changes.map((change) => <span className="saved-line" key={change}>{change}</span>)}</p></div>
      )}
      {phone && <p className="saved-print">{w.phone}: {formatPhone(phone)}</p>}
      <div className="saved-actions no-print">
        {phone && clinic !== null && <ButtonLink look="filled" href={phoneHref(phone)}><Phone />{w.call}<span className="visually-hidden"> {name}</span></ButtonLink>}
        {clinic !== null && <ButtonLink href={page}>{w.details}<span className="visually-hidden"> {name}</span></ButtonLink>}
        {!shut && <CompareToggle clinic={{ slug: clinic?.slug ?? saved.slug, name }} />}
        <Button onClick={onRemove}><BookmarkX />{w.remove}<span className="visually-hidden"> {name}</span></Button>
      </div>
    </li>
  );
};
