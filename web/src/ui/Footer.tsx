import { Phone } from 'lucide-react';
import { commonWords } from '../words/common.ts';
import { CrisisLine } from './CrisisLine.tsx';
import { useHref, useWords } from './language.tsx';
import './Footer.css';

/** On every page: the full crisis line, the notices, and what this site is not. */
export const Footer = () => {
  const w = useWords(commonWords);
  const href = useHref();
  return (
    <footer className="footer">
      <div className="page">
        <p className="footer-crisis"><Phone aria-hidden="true" /><span><CrisisLine /></span></p>
        <ul className="footer-links">
          <li><a href={href('/clinics')}>{w.browseByState}</a></li>
          <li><a href={href('/privacy')}>{w.privacy}</a></li>
          <li><a href={href('/health-data')}>{w.healthData}</a></li>
          <li><a href={href('/about')}>{w.about}</a></li>
          <li><a href={href('/terms')}>{w.terms}</a></li>
          <li><a href={href('/accessibility')}>{w.accessibility}</a></li>
          <li><a href={href('/staff')}>{w.forClinics}</a></li>
        </ul>
        <p className="footer-note">{w.notMedicalAdvice}</p>
      </div>
    </footer>
  );
};
