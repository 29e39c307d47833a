import { ArrowLeft } from 'lucide-react';
import { guideBackWords } from '../words/guide-back.ts';
import { useHref, useWords } from './language.tsx';
import './GuideBack.css';

/** Leads from a tool of the guide back to its group in the index. */
export const GuideBack = ({ group }: { group: 'money' | 'days' | 'support' }) => {
  const w = useWords(guideBackWords);
  const href = useHref();
  return <a className="guide-way-back no-print" href={href(`/guide#group-${group}`)}><ArrowLeft aria-hidden="true" />{w[group]}</a>;
};
