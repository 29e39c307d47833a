import { Languages } from 'lucide-react';
import { type Lang } from '../words/words.ts';
import { Button, ButtonLink } from './Button.tsx';
import { localPath, useLanguage } from './language.tsx';

const names: Record<Lang, string> = { en: 'English', es: 'Español' };

/**
 * Named in the other language, for those who read only that one. Without script it is a link to the other address or,
 * when the page answers a posted form, the same form posted to the other address. With script it switches in place.
 */
export const LanguageSwitch = ({ carry }: { carry?: [string, string][] | undefined }) => {
  const { lang, path, inPlace = true, setLang } = useLanguage();
  const other: Lang = lang === 'en' ? 'es' : 'en';
  const content = <><Languages /><span>{names[other]}</span></>;
  if (carry) {
    return (
      <form method="post" action={localPath(path, other)} onSubmit={(event) => { if (!inPlace) return; event.preventDefault(); setLang(other); }}>
        {carry.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)}
        <Button type="submit" className="header-language" lang={other}>{content}</Button>
      </form>
    );
  }
  return (
    <ButtonLink className="header-language" lang={other} hrefLang={other} href={localPath(path, other)}
      onClick={(event) => {
        if (!inPlace || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        setLang(other);
      }}>
      {content}
    </ButtonLink>
  );
};
