import type { Me } from '@finder/contract';
import { ButtonLink } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { accountWords } from '../words/account.ts';
import { staffWords } from '../words/staff.ts';

/** The listings in somebody's care, or how to come by one. */
export const Home = ({ me }: { me: Me }) => {
  const w = useWords(accountWords);
  const staff = useWords(staffWords);
  const href = useHref();
  return (
    <>
      <h1>{w.hello(me.name)}</h1>
      {!me.secondFactor && <p className="staff-card">{staff.secondFactorNeeded} <a href={href('/staff/account')}>{staff.setUp}</a></p>}
      {me.keeps.length === 0 ? (
        <div className="staff-card">
          <h2>{w.keepNone}</h2>
          <p>{w.keepNoneText}</p>
          <p className="staff-links"><ButtonLink look="filled" href={href('/staff/claim')}>{staff.findOwn}</ButtonLink></p>
        </div>
      ) : (
        <ul className="kept">
          {me.keeps.map(({ slug, name, city, state, role }) => (
            <li key={slug}><a href={href(`/staff/clinics/${slug}`)}><span><strong>{name}</strong><br />{city}, {state}</span><span>{w[role]}</span></a></li>
          ))}
        </ul>
      )}
      {me.keeps.length > 0 && <p className="staff-links"><a href={href('/staff/claim')}>{staff.anotherClinic}</a></p>}
      {(me.keeps.length > 1 || me.moderator) && <p className="staff-links"><a href={href('/staff/bulk')}>{staff.asFile}</a></p>}
    </>
  );
};
