import { useMemo } from 'react';
import { paperBlocks } from './paper-blocks.ts';
import { Blocks } from './PaperBlock.tsx';
import type { Summary } from './summary.ts';
import { usePrintTitle } from './use-print-title.tsx';
import { usePageMargins } from './use-page-margins.tsx';
import './Paper.css';

/** The two pages. On the screen they are hidden; in print nothing else is there. */
export const Paper = ({ summary }: { summary: Summary }) => {
  const paper = useMemo(() => paperBlocks(summary), [summary]);
  usePrintTitle(paper.title);
  usePageMargins(paper.foot);
  return (
    <article className={paper.isTight ? 'paper-sheet paper-tight' : 'paper-sheet'} lang={paper.lang}>
      <Blocks blocks={paper.blocks} />
    </article>
  );
};
