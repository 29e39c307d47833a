import type { Block } from './blocks.ts';
import type { CitedSource, Lang } from './cites.ts';
import type { Front, Group, NextStep, Review } from './front-matter.ts';
import type { ChecklistId } from './markdown.ts';

export type Heading = { id: string; title: string; level: 2 | 3 };

/** A page of the guide in one language, ready to be shown. Days are ISO days. */
export type Article = {
  slug: string;
  group: Group;
  order: number;
  title: string;
  summary: string;
  /** As HTML of one line. */
  keyPoints: string[];
  /** At 200 words a minute, at least 1. */
  minutes: number;
  headings: Heading[];
  html: string;
  sources: CitedSource[];
  checked: string;
  reviewDue: string;
  reviewed: Review | null;
  next: NextStep[];
  readNext: string | null;
  /** The days until which its legal statements hold. */
  until: string[];
  checklists: Partial<Record<ChecklistId, string[]>>;
};

/** A page as it was read, with what the checks look at. */
export type ReadArticle = { article: Article; front: Front; blocks: Block[]; anchors: string[]; hrefs: string[]; lang: Lang };
