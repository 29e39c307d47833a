import { FolderOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { fileWords } from '../../words/prescreen-file.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { useLang, useWords } from '../../ui/language.tsx';
import type { Draft } from '../draft.ts';
import type { describeFile } from './describe-file.ts';
import { mostBytes } from './most-bytes.ts';
import type { ReadFile, Refusal } from './read-response.ts';
import './AnswersFile.css';

type Good = Exclude<ReadFile, { refused: unknown }>;
type Opened = { refused: Refusal | 'failed' } | { file: Good; describe: typeof describeFile };

/** More would bury the buttons; the rest is counted. */
const mostLines = 8;

const Lines = ({ title, lines }: { title: string; lines: { question: string; why?: string }[] }) => {
  const w = useWords(fileWords);
  if (lines.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {/* oxlint-disable-next-line react/no-array-index-key -- two problems may read alike */}
        {lines.slice(0, mostLines).map(({ question, why }, index) => <li key={index}><strong>{question}</strong> {why}</li>)}
        {lines.length > mostLines && <li>{w.more(lines.length - mostLines)}</li>}
      </ul>
    </>
  );
};

type Props = {
  /** The file's answers, complete: they take the place of the whole draft. */
  onOpen: (draft: Draft) => void;
  /** There are answers that would be lost: then somebody says yes first. */
  replacesAnswers?: boolean;
};

/**
 * Opens a file that was saved here. It is read in the page and sent nowhere. A good file is used at once; where something
 * in it could not be read, or answers would be replaced, that is said and a press decides.
 */
export const ImportFile = ({ onOpen, replacesAnswers = false }: Props) => {
  const w = useWords(fileWords);
  const lang = useLang();
  const announce = useAnnounce();
  const [opened, setOpened] = useState<Opened | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef<HTMLDivElement>(null);
  const asks = opened !== null && 'file' in opened;
  useEffect(() => {
    if (asks) asked.current?.focus();
  }, [asks]);

  const take = (file: Good) => {
    setOpened(null);
    announce(w.opened);
    onOpen(file.draft);
  };
  const read = async (chosen: File) => {
    if (chosen.size > mostBytes) return setOpened({ refused: 'too-large' });
    try {
      const { readResponse, describeFile: describe } = await import('./open-answers.ts');
      const file = readResponse(await chosen.text());
      if ('refused' in file) return setOpened(file);
      if (replacesAnswers || file.problems.length > 0 || file.unknown.length > 0 || file.otherVersion !== undefined) return setOpened({ file, describe });
      return take(file);
    } catch {
      return setOpened({ refused: 'failed' });
    }
  };
  const close = () => {
    setOpened(null);
    opener.current?.focus();
  };
  const findings = asks ? opened.describe(opened.file, lang) : null;
  return (
    <div className="answers-file">
      <Button ref={opener} large onClick={() => input.current?.click()}><FolderOpen />{w.open}</Button>
      <input ref={input} type="file" hidden accept=".json,application/json,application/fhir+json" aria-label={w.open} onChange={({ target }) => {
        const [chosen] = target.files ?? [];
        // The same file may be chosen again, after it was mended.
        target.value = '';
        if (chosen) void read(chosen);
      }} />
      <p>{w.openNote}</p>
      <div role="status">
        {opened && 'refused' in opened && <FieldError id="answers-not-opened">{opened.refused === 'failed' ? w.notOpened : w[opened.refused]} {w.nothingLost}</FieldError>}
      </div>
      {asks && findings && (
        <div className="answers-found" ref={asked} tabIndex={-1} role="group" aria-label={w.open}>
          {findings.version && <p>{findings.version}</p>}
          <Lines title={w.problemsTitle} lines={findings.problems} />
          <Lines title={w.unknownTitle} lines={findings.unknown.map((question) => ({ question }))} />
          {replacesAnswers && <p><strong>{w.openReplaces}</strong></p>}
          <Button large onClick={() => take(opened.file)}>{findings.problems.length + findings.unknown.length > 0 ? w.openRead : w.openInstead}</Button>
          <Button large onClick={close}>{w.keepMine}</Button>
        </div>
      )}
    </div>
  );
};
