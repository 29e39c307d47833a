import { createContext, useContext, useEffect, useState, type MouseEvent, type ReactNode } from 'react';
import { commonWords } from '../words/common.ts';
import { Announcer } from './announce.tsx';
import { CrisisStrip } from './CrisisStrip.tsx';
import { Foot } from './Foot.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { InventedBanner } from './InventedBanner.tsx';
import { useWords } from './language.tsx';
import { followTerms } from './terms/follow-terms.ts';
import './tokens.css';
import './base.css';
import './Frame.css';

const BareContext = createContext<(bare: boolean) => void>(() => {});

/** While `bare`, the frame shows nothing but the page: for the crisis panels, which offer no menu and no clinic. */
export const useBareFrame = (bare: boolean) => {
  const setBare = useContext(BareContext);
  useEffect(() => {
    setBare(bare);
    return () => setBare(false);
  }, [bare, setBare]);
};

// A jump by address would overwrite the search that stands behind #.
const skipToMain = (event: MouseEvent) => {
  event.preventDefault();
  document.getElementById('main')?.focus();
};

type Props = {
  invented: boolean;
  /** Says below the page, not above it, that the listings are invented: where none is shown and calm matters more. */
  bannerBelow?: boolean;
  /** A page with panes of its own (search) brings its `<main id="main">` and its footer itself. */
  ownMain?: boolean;
  /** Pages for clinics and moderators bring their header, their main and their footer. */
  ownAll?: boolean;
  /** The fields of the posted form this page answers, so that the language switch keeps them. */
  carry?: [string, string][] | undefined;
  children: ReactNode;
};

/** What surrounds every page: skip link, crisis strip, header, the page, footer, and the live region. */
export const Frame = ({ invented, bannerBelow = false, ownMain = false, ownAll = false, carry, children }: Props) => {
  const w = useWords(commonWords);
  const [bare, setBare] = useState(false);
  useEffect(followTerms, []);
  return (
    <BareContext value={setBare}>
      <Announcer>
        <div className={ownMain ? 'frame frame-panes' : 'frame'}>
          {!bare && <a className="skip-link" href="#main" onClick={skipToMain}>{ownMain ? w.skipToResults : w.skipToContent}</a>}
          {!bare && !ownAll && (
            <>
              <CrisisStrip />
              {invented && !bannerBelow && <InventedBanner />}
              <Header carry={carry} />
            </>
          )}
          {ownMain || ownAll ? children : <main id="main" tabIndex={-1} className="frame-main">{children}</main>}
          {!bare && invented && bannerBelow && <InventedBanner />}
          {!bare && !ownMain && !ownAll && <Footer />}
          {!bare && !ownAll && <Foot />}
        </div>
      </Announcer>
    </BareContext>
  );
};
