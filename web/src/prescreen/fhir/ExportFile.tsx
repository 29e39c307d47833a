import { Download } from 'lucide-react';
import { useState } from 'react';
import { fileWords } from '../../words/prescreen-file.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { useLang, useWords } from '../../ui/language.tsx';
import { usePublicUrl } from '../../ui/public-url.ts';
import type { Draft } from '../draft.ts';
import { isoToday } from '../today.ts';
import './AnswersFile.css';

type Props = {
  /** As typed: what no longer counts is left out here. */
  draft: Draft;
  leaveSuicideOff: boolean;
};

/** Saves the answers as a FHIR file among the browser's downloads. What makes the file is fetched on the press. */
export const ExportFile = ({ draft, leaveSuicideOff }: Props) => {
  const w = useWords(fileWords);
  const lang = useLang();
  const publicUrl = usePublicUrl();
  const [saved, setSaved] = useState<{ name: string } | 'failed' | null>(null);
  const save = async () => {
    try {
      const { saveAnswers } = await import('./save-answers.ts');
      setSaved({ name: saveAnswers(draft, { lang, authored: isoToday(), publicUrl, leaveSuicideOff }) });
    } catch {
      setSaved('failed');
    }
  };
  return (
    <div className="answers-file">
      <Button large onClick={() => void save()}><Download />{w.save}</Button>
      <p>{w.saveNote}{leaveSuicideOff && ` ${w.saveWithoutSuicide}`}</p>
      <div role="status">
        {saved === 'failed' && <FieldError id="answers-not-saved">{w.notSaved}</FieldError>}
        {saved !== null && saved !== 'failed' && <p>{w.saved(saved.name)}</p>}
      </div>
    </div>
  );
};
