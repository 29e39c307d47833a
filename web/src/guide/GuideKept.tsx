import { useMemo } from 'react';
import { KeptHtml } from '../ui/Kept.tsx';
import type { Lang } from '../words/words.ts';
import { wakeGuide } from './wake.tsx';
import './guide.css';
import './article.css';
import './index.css';

/** A page of the guide in the browser: the server's HTML, with its search, its print button and its contents awake. */
export const GuideKept = ({ html, lang }: { html: string; lang: Lang }) => {
  const wake = useMemo(() => wakeGuide(lang), [lang]);
  return <KeptHtml className="page guide" html={html} wake={wake} />;
};
