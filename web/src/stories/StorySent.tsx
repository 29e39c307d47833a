import { Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { useAnnounce } from '../ui/announce.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { useScripted } from '../ui/use-scripted.ts';
import { storyWords } from '../words/stories.ts';
import { StoryDying } from './StoryHelp.tsx';
import type { Sent } from './use-story.ts';

/** The code, once: nobody can tell it again. */
export const StorySent = ({ sent: { code, dying } }: { sent: Sent }) => {
  const w = useWords(storyWords);
  const href = useHref();
  const announce = useAnnounce();
  const scripted = useScripted();
  const [copied, setCopied] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied('copied');
      announce(w.copied);
    } catch {
      setCopied('refused');
      announce(w.copyRefused);
    }
  };
  return (
    <>
      {dying && <StoryDying sent />}
      <p className="story-text">{w.thanksText}</p>
      <div className="story-code">
        <p className="field-label">{w.codeLabel}</p>
        <p><code>{code}</code></p>
        <p>{w.codeOnce}</p>
        {scripted && (
          <div className="story-buttons no-print">
            <Button onClick={() => void copy()}><Copy />{w.copy}</Button>
            <Button onClick={() => print()}><Printer />{w.print}</Button>
          </div>
        )}
        {copied && <p>{copied === 'copied' ? w.copied : w.copyRefused}</p>}
      </div>
      <p className="no-print"><ButtonLink href={href('/guide/stories')}>{w.toStories}</ButtonLink></p>
    </>
  );
};
