import type { Failure } from '../api/request.ts';
import { useLang } from '../ui/language.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { sayMessage } from '../words/bulk-messages.ts';

/** A failed request about a file, in the page's language. */
export const FileTrouble = ({ failure }: { failure: Failure }) => {
  const lang = useLang();
  if (failure.kind !== 'refused' || lang === 'en') return <FailureTrouble failure={failure} />;
  const { code, detail } = failure.problem;
  return <FailureTrouble failure={failure} said={{ [code]: sayMessage(detail, lang) ?? undefined }} />;
};
