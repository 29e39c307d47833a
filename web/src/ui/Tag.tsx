import type { ReactNode } from 'react';
import './Tag.css';

export type TagTone = 'plain' | 'verified' | 'old' | 'error' | 'new';

/** A short fact on a tinted ground. The tone never stands alone: the words say the same. */
export const Tag = ({ tone = 'plain', icon, children }: { tone?: TagTone; icon?: ReactNode; children: ReactNode }) =>
  <span className={`tag tag-${tone}`}>{icon}{children}</span>;
