import { eraseVisitNotes } from '../ui/visit-notes.ts';

/** A page of ours with nothing on it and no name: what a Back comes to, where the questions were. */
const blank = '/blank.html';
/** No page of anybody: no name of this site in the address bar, no request, and it works offline. */
const nowhere = 'about:blank';
const waitMs = 500;

/**
 * Leaves the pre-screen for good, without a question: `depth` is how many of its history entries lie before this one. What
 * this tab remembers goes too; what was kept on the device on purpose stays. The caller has taken the questions off the page.
 */
export const leaveAtOnce = (depth: number): void => {
  document.documentElement.hidden = true;
  document.title = nowhere;
  eraseVisitNotes();
  try {
    sessionStorage.clear();
  } catch {
    // A browser that refuses to be asked has kept nothing.
  }
  // A Back may bring this page, emptied, out of the browser's memory.
  window.addEventListener('pageshow', ({ persisted }) => { if (persisted) location.replace(blank); });
  const leave = () => {
    clearTimeout(timer);
    window.removeEventListener('popstate', leave);
    history.replaceState(null, '', blank);
    location.assign(nowhere);
  };
  // From the first entry of the questions, so that neither Back nor Forward leads to one of them. A browser that keeps
  // fewer entries goes nowhere and says nothing.
  const timer = setTimeout(leave, depth === 0 ? 0 : waitMs);
  if (depth === 0) return;
  window.addEventListener('popstate', leave);
  history.go(-depth);
};
