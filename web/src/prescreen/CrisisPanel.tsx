import { ArrowLeft, HeartHandshake, MessageCircle, Phone } from 'lucide-react';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { prescreenWords } from '../words/prescreen.ts';
import { crisisWords } from '../words/prescreen-crisis.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useBareFrame } from '../ui/Frame.tsx';
import { useLang, useWords } from '../ui/language.tsx';
import type { CrisisPanel as Panel } from './flow.ts';
import { LeaveNow } from './LeaveNow.tsx';
import './CrisisPanel.css';

type Contact = 'call988' | 'text988' | 'call911' | 'call911IfAct' | 'call911IfDanger' | 'poison';

/** Who comes first, by danger: design table of the crisis panels. */
const contactsOf: Record<Panel['about'], Contact[]> = {
  thoughts: ['call988', 'text988', 'call911IfAct'],
  plan: ['call911', 'call988', 'text988', 'poison'],
  others: ['call911IfDanger', 'call988', 'text988'],
  body: ['call911', 'call988', 'text988'],
};

const hrefOf = (contact: Contact, lang: 'en' | 'es') => {
  if (contact === 'call988') return 'tel:988';
  if (contact === 'text988') return lang === 'es' ? 'sms:988?&body=AYUDA' : 'sms:988';
  return contact === 'poison' ? 'tel:+18002221222' : 'tel:911';
};

const Line = ({ lead, lang, children }: { lead: string; lang?: string; children: ReactNode }) =>
  <li lang={lang}><strong>{lead}</strong> {children}</li>;

type Props = { panel: Panel; onGoOn: () => void; onBack: () => void; onLeaveNow: () => void };

/**
 * Help at once, full screen: no menu, no clinic, no word of the treatment. It blocks nobody, tells nobody and loses
 * nothing; everything on it is in the page already, so it works offline.
 */
export const CrisisPanel = ({ panel, onGoOn, onBack, onLeaveNow }: Props) => {
  const w = useWords(crisisWords);
  const own = useWords(prescreenWords);
  const lang = useLang();
  const title = useRef<HTMLHeadingElement>(null);
  useBareFrame(true);
  useEffect(() => {
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, []);
  const { about, opening } = panel;
  const isBody = about === 'body';
  const titles = {
    thoughts: w[`thoughts-title-${opening}`], plan: w['plan-title'], others: w['others-title'],
    body: opening === 'yes' ? w['body-title'] : w['body-title-open'],
  };
  return (
    <div className="panel">
      <div className="panel-top">
        <p>{isBody ? <Phone aria-hidden="true" /> : <HeartHandshake aria-hidden="true" />}{w.pause}</p>
        <LeaveNow onLeave={onLeaveNow} />
      </div>
      <div className="panel-main">
        <h1 ref={title} tabIndex={-1}>{titles[about]}</h1>
        <p className="panel-text">{w[`${about}-text-${opening}`]}</p>
        <div className="panel-calls">
          {contactsOf[about].map((contact, index) => (
            <Fragment key={contact}>
              <ButtonLink href={hrefOf(contact, lang)} look={index === 0 ? 'crisis' : 'outlined'} className="panel-call">
                {contact === 'text988' ? <MessageCircle aria-hidden="true" /> : <Phone aria-hidden="true" />}
                <span>{w[contact]}{contact === 'poison' && <small>{w.poisonNote}</small>}</span>
              </ButtonLink>
            </Fragment>
          ))}
        </div>
        <ul className="panel-lines">
          {isBody && <li>{w.bodyNote}</li>}
          {lang === 'en' && <Line lead={w.spanishLead} lang="es">{w.spanish}</Line>}
          <Line lead={w.veteransLead}>{w.veterans}</Line>
          {!isBody && <Line lead={w.chatLead}><a href="https://988lifeline.org" target="_blank" rel="noopener noreferrer">988lifeline.org</a> {own.newTab}</Line>}
          <Line lead={w.nearLead}>{w.near}</Line>
        </ul>
      </div>
      <div className="panel-end">
        <p>{w.still}</p>
        <Button large onClick={onGoOn}>{isBody ? w.okNow : w.safeNow}</Button>
        <Button look="plain" className="panel-back" onClick={onBack}><ArrowLeft />{w.backToQuestion}</Button>
      </div>
    </div>
  );
};
