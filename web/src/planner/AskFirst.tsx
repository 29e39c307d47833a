import { Choice } from '../ui/Choice.tsx';
import { useWords } from '../ui/language.tsx';
import { plannerWords } from '../words/planner.ts';

/** What to ask before any money is paid; the boxes are for the eye and the paper, and are not kept. */
export const AskFirst = () => {
  const w = useWords(plannerWords);
  return (
    <section className="planner-card planner-ask" aria-labelledby="planner-ask-title">
      <h2 id="planner-ask-title">{w.askTitle}</h2>
      <ul>{[w.ask1, w.ask2, w.ask3].map((text) => <li key={text}><Choice>{text}</Choice></li>)}</ul>
    </section>
  );
};
