import { GuideBack } from '../ui/GuideBack.tsx';
import { useWords } from '../ui/language.tsx';
import { useScripted } from '../ui/use-scripted.ts';
import { plannerWords } from '../words/planner.ts';
import { HowAdded } from './HowAdded.tsx';
import { Planner } from './Planner.tsx';
import './Planner.css';

/** The cost planner. What is typed has no form, no name and no way to the server; without script the page says how to add up. */
export const PlannerPage = () => {
  const w = useWords(plannerWords);
  const scripted = useScripted();
  return (
    <div className="page planner">
      <GuideBack group="money" />
      <h1>{w.title}</h1>
      <p className="planner-lead">{w.lead}</p>
      {scripted ? <Planner /> : <div className="planner-wait"><noscript><p className="planner-card">{w.needsScript}</p></noscript></div>}
      <HowAdded />
    </div>
  );
};
