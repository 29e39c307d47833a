import type { Problem, StoryFate } from '@finder/contract';
import { Search, Trash2 } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { FieldError } from '../ui/Field.tsx';
import { formatDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { fateWords, storyWords } from '../words/stories.ts';

export type Found = { code: string; fate: StoryFate } | { code: string; problem: Problem };

/** What became of a story, by its code; and taking it back. Plain forms: they are used once, with script or without. */
export const StoryCode = ({ found }: { found?: Found | undefined }) => {
  const w = useWords(storyWords);
  const fates = useWords(fateWords);
  const lang = useLang();
  const href = useHref();
  const action = href('/guide/stories#your-story');
  const fate = found && 'fate' in found ? found.fate : null;
  const wrongs: Record<string, string> = { 'too-many-requests': w.codesTooMany, 'not-found': w.noCode };
  const wrong = found && 'problem' in found ? wrongs[found.problem.code] ?? w.unread : null;
  const said = fate && fates[fate.state];
  return (
    <section className="story-own" id="your-story" aria-labelledby="your-story-title">
      <h2 id="your-story-title">{w.codeTitle}</h2>
      {fate && (
        <div className="story-fate">
          <p><strong>{fate.on ? w.on(said ?? '', formatDate(fate.on, lang)) : said}</strong></p>
          {(fate.state === 'waiting' || fate.state === 'approved') && (
            <form method="post" action={action}>
              <input type="hidden" name="code" value={found?.code} />
              <p>{w.withdrawText}</p>
              <p><Button type="submit" name="act" value="withdraw"><Trash2 />{w.withdraw}</Button></p>
            </form>
          )}
        </div>
      )}
      <form className="story-lookup" method="post" action={action}>
        <p>{w.codeText}</p>
        <label className="field-label" htmlFor="code">{w.fieldCode}</label>
        {wrong && <FieldError id="code-error">{wrong}</FieldError>}
        <p className="story-hint" id="code-hint">{w.codeHint}</p>
        <input className="field-input" id="code" name="code" required autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={100} defaultValue={found?.code}
          aria-invalid={wrong ? true : undefined} aria-describedby={wrong ? 'code-error code-hint' : 'code-hint'} />
        <p><Button type="submit"><Search />{w.look}</Button></p>
      </form>
    </section>
  );
};
