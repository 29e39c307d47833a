import { fileWords } from '../../words/prescreen-file.ts';
import type { Lang } from '../../words/words.ts';
import { questionSet } from '../../rulebook/rules.ts';
import { itemsById } from './form.ts';
import { mostEntries, type FileProblem, type ReadFile } from './read-response.ts';

/** What is to be said of an opened file before its answers are used, in words; nothing of it when all was well. */
export type Findings = { version: string | null; problems: { question: string; why: string }[]; unknown: string[] };

/** An id in a file may be a whole page long. */
const shorten = (id: string) => (id.length > 60 ? `${id.slice(0, 60)}…` : id);

const toLine = ({ id, place, trouble }: FileProblem, lang: Lang): Findings['problems'][number] => {
  const w = fileWords[lang];
  const item = itemsById.get(id);
  const question = item ? item.text(lang) : id === '' ? w.theFile : shorten(id);
  const named = place === undefined ? question : w.inList(question, String(place));
  const most = item && 'most' in item ? String(item.most) : '';
  const [least, greatest] = item?.type === 'integer' ? item.range.map(String) : ['', ''];
  const why = trouble === 'too-long' ? w['too-long'](most)
    : trouble === 'out-of-range' ? w['out-of-range'](least ?? '', greatest ?? '')
      : trouble === 'too-many' ? w['too-many'](String(mostEntries)) : w[trouble];
  return { question: named, why };
};

/** Names each question that could not be read, with the reason, and what was left out. */
export const describeFile = (file: Exclude<ReadFile, { refused: unknown }>, lang: Lang): Findings => {
  const w = fileWords[lang];
  const { otherVersion } = file;
  return {
    version: otherVersion === undefined ? null : otherVersion === null ? w.unknownVersion(questionSet) : w.otherVersion(shorten(otherVersion), questionSet),
    problems: file.problems.map((problem) => toLine(problem, lang)),
    unknown: file.unknown.map(shorten),
  };
};
