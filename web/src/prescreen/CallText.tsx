import { useLang } from '../ui/language.tsx';

/** What to press in a sentence, the longer wording first: a text message before a call before a bare number. */
const calls = {
  en: /(text 988|text 838255|[Cc]all(?= or text 988)|[Cc]all 988|\b988\b|[Cc]all 911|\b911\b|1-800-662-4357)/,
  es: /((?:envíe|enviar) AYUDA al 988|(?:mensaje|texto) al 838255|[Ll]lam(?:e|ar) al 988(?: \(oprima 2\))?|\b988\b|[Ll]lam(?:e|ar) al 911|\b911\b|1-800-662-4357)/,
} as const;

const hrefOf = (text: string) => {
  if (text.includes('838255')) return 'sms:838255';
  if (text.includes('AYUDA')) return 'sms:988?&body=AYUDA';
  if (text.startsWith('text')) return 'sms:988';
  if (text.includes('911')) return 'tel:911';
  return text.includes('662') ? 'tel:+18006624357' : 'tel:988';
};

/** A sentence whose crisis numbers can be pressed. */
export const CallText = ({ children }: { children: string }) => (
  // oxlint-disable-next-line react/no-array-index-key -- the parts of one fixed sentence
  children.split(calls[useLang()]).map((part, index) => (index % 2 === 1 ? <a key={index} href={hrefOf(part)}>{part}</a> : part))
);
