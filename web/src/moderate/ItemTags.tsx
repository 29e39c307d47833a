import type { QueueKindName, WaitingItem } from '@finder/contract';
import { Copy, Flag, Key, KeyRound, MessageCircle, MessageSquareQuote, Pencil, Plus } from 'lucide-react';
import { Tag } from '../ui/Tag.tsx';
import { useWords } from '../ui/language.tsx';
import { moderateStoryWords } from '../words/moderate-story.ts';
import { itemWords, moderateWords } from '../words/moderate.ts';
import { waited } from './waited.ts';

const icons = { reports: Flag, claims: Key, chains: KeyRound, changes: Pencil, duplicates: Copy, listings: Plus, stories: MessageSquareQuote } satisfies Record<QueueKindName, unknown>;

export const KindIcon = ({ kind }: { kind: QueueKindName }) => {
  const Icon = icons[kind];
  return <Icon aria-hidden="true" />;
};

/** A code of the server in words; what is no code (a name) stays as it is. */
export const useItemText = () => {
  const texts: Record<string, string> = useWords(itemWords);
  return (code: string) => texts[code] ?? code;
};

/** What an item is called, and where: a listing's name and town; of a story, which bears no name, a number and its language. */
export const useItemName = () => {
  const w = useWords(moderateStoryWords);
  return ({ kind, title, place }: Pick<WaitingItem, 'kind' | 'title' | 'place'>) => (kind === 'stories' ? { title: w.title(title), place: w.inLang(place) } : { title, place });
};

/** What sort of thing it is, how many people say so, and since when somebody has been asked about it. */
export const ItemTags = ({ item: { kind, people, asked }, now }: { item: WaitingItem; now: number }) => {
  const w = useWords(moderateWords);
  return (
    <span className="moderate-tags">
      <Tag tone={kind === 'reports' || kind === 'claims' || kind === 'chains' ? 'old' : 'plain'} icon={<KindIcon kind={kind} />}>{w[`one_${kind}`]}</Tag>
      {people > 1 && <Tag>{w.people(people)}</Tag>}
      {asked && <Tag tone="new" icon={<MessageCircle aria-hidden="true" />}>{asked.answered ? w.answeredTag(waited(asked.answered, now, w)) : w.askedTag(waited(asked.at, now, w))}</Tag>}
    </span>
  );
};
