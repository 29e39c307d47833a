import { ageGroups, conditions, insurers, languages, routes, weekdays, type FactName, type Route } from '@finder/contract';
import type { ReactNode } from 'react';
import { useWords } from '../ui/language.tsx';
import { ageGroupWords, conditionWords, languageWords } from '../words/choices.ts';
import { editWords } from '../words/edit.ts';
import { factNameWords } from '../words/facts.ts';
import { routeLabelWords } from '../words/edit-facts.ts';
import { routeWords } from '../words/vocabulary.ts';
import { FactField } from './FactField.tsx';
import { factsOfRoute, sectionFacts, type SectionId } from './sections.ts';
import { useEditor } from './use-editor.tsx';

const Group = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) =>
  <section className="edit-group"><h3>{title}</h3>{hint && <p className="edit-hint">{hint}</p>}{children}</section>;

/** Facts that are words with yes, no or not said after each. */
const SaidList = ({ facts }: { facts: [FactName, string][] }) => <div className="edit-said-list">{facts.map(([name, label]) => <FactField key={name} name={name} label={label} />)}</div>;

const Plain = ({ names }: { names: FactName[] }) => names.map((name) => <FactField key={name} name={name} />);

const RouteFacts = ({ route }: { route: Route }) => {
  const w = useWords(editWords);
  const labels: Record<string, string> = useWords(routeLabelWords);
  const hints: Record<string, string> = { minutes: w.minutesHint, sessionsInCourse: w.sessionsHint };
  return factsOfRoute(route).map((name) => {
    const fact = name.split('.')[2] ?? '';
    return <FactField key={name} name={name} label={labels[fact]} {...(hints[fact] && { hint: hints[fact] })} />;
  });
};

const Treatments = () => {
  const w = useWords(editWords);
  const names = useWords(routeWords);
  const { typed } = useEditor();
  const given = routes.filter((route) => typed(`offerings.${route}.offered`) === true);
  return (
    <>
      <Group title={w.howGiven}><SaidList facts={routes.map((route) => [`offerings.${route}.offered`, names[route]])} /></Group>
      {given.map((route) => <Group key={route} title={names[route]} hint={w.priceHint}><RouteFacts route={route} /></Group>)}
    </>
  );
};

const Safety = () => {
  const w = useWords(editWords);
  const { typed } = useEditor();
  const spravato = typed('offerings.esketamine-nasal.offered') === true;
  return (
    <>
      <Group title={w.team}><Plain names={['supervisors', 'inRoom', 'acls', ...(spravato ? ['remsCertified' as const] : [])]} /></Group>
      <Group title={w.watched}><Plain names={['bloodPressure', 'oxygen', 'ecg', 'rescueEquipment', 'privateRoom', 'sitterAllowed']} /></Group>
      <Group title={w.afterwards}><FactField name="minutesObserved" hint={w.minutesHint} /><Plain names={['rideHomeRequired', 'afterHoursContact', 'societies']} /></Group>
    </>
  );
};

const Visiting = () => {
  const w = useWords(editWords);
  const facts = useWords(factNameWords);
  const names = { conditions: useWords(conditionWords), ageGroups: useWords(ageGroupWords), languages: useWords(languageWords) };
  const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
  return (
    <>
      <Group title={w.newPatients}><Plain names={['acceptingNewPatients']} /><FactField name="firstVisitWaitDays" hint={w.daysHint} /><FactField name="referralNeeded" label={facts.referralNeeded} /></Group>
      <Group title={w.treats}><SaidList facts={conditions.map((word) => [`conditions.${word}`, names.conditions[word]])} /></Group>
      <Group title={w.ages}><SaidList facts={ageGroups.map((word) => [`ageGroups.${word}`, names.ageGroups[word]])} /></Group>
      <Group title={w.spoken}><SaidList facts={languages.map((word) => [`languages.${word}`, capital(names.languages[word])])} /></Group>
      <Plain names={['telehealthStates']} />
    </>
  );
};

const Insurance = () => {
  const w = useWords(editWords);
  return (
    <>
      <p className="edit-hint">{w.plansLead}</p>
      <Plain names={insurers.map((insurer) => `insurers.${insurer}` as const)} />
      <Group title={w.payingYourself}><Plain names={['priorAuthorizationBy', 'superbill', 'paymentPlan', 'hsa']} /></Group>
    </>
  );
};

const Hours = () => <><Plain names={weekdays.map((day) => `hours.${day}` as const)} /><FactField name="hoursExceptions" /></>;

/** The fields of a section. */
export const SectionForm = ({ section }: { section: Exclude<SectionId, 'status'> }) => {
  switch (section) {
    case 'hours': return <Hours />;
    case 'treatments': return <Treatments />;
    case 'insurance': return <Insurance />;
    case 'safety': return <Safety />;
    case 'visiting': return <Visiting />;
    default: return <Plain names={sectionFacts[section]} />;
  }
};
