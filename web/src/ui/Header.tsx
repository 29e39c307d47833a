import { Bookmark, Menu } from 'lucide-react';
import { commonWords } from '../words/common.ts';
import { useHref, useLanguage, useWords } from './language.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Logo } from './Logo.tsx';
import { SavedLabel } from './SavedLabel.tsx';
import { useDisclosure } from './use-disclosure.ts';
import './Header.css';

const Links = () => {
  const w = useWords(commonWords);
  const href = useHref();
  const { path } = useLanguage();
  const current = (own: boolean, within = false) => (own ? 'page' : within ? 'true' : undefined);
  return (
    <>
      <a href={href('/search')} aria-current={current(path === '/search', path.startsWith('/clinics'))}>{w.findClinic}</a>
      <a href={href('/prepare')} aria-current={current(path === '/prepare')}>{w.prepare}</a>
      <a href={href('/guide')} aria-current={current(path === '/guide', path.startsWith('/guide/'))}>{w.guide}</a>
      <a href={href('/staff')}>{w.clinicsMenu}</a>
      <a href={href('/saved')} aria-current={current(path === '/saved')}><Bookmark /><SavedLabel /></a>
    </>
  );
};

/** Name, the links that lead somewhere, language. On narrow screens the links fold into a menu that needs no script. */
export const Header = ({ carry }: { carry?: [string, string][] | undefined }) => {
  const w = useWords(commonWords);
  const href = useHref();
  const menu = useDisclosure();
  return (
    <header className="header no-print">
      <div className="header-row">
        <a className="header-name" href={href('/')}><Logo /><span>{w.siteName}</span></a>
        <nav className="header-nav" aria-label={w.mainMenu}><Links /></nav>
        <LanguageSwitch carry={carry} />
        <details className="header-menu" ref={menu}>
          <summary aria-label={w.menu}><Menu /></summary>
          <nav className="header-menu-list" aria-label={w.mainMenu}><Links /></nav>
        </details>
      </div>
    </header>
  );
};
