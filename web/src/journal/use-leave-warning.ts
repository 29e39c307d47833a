import { useEffect } from 'react';

/** The browser asks before the page is left or loaded again while there is something to lose. A call for help is never asked about. */
export const useLeaveWarning = (hasUnkept: boolean) => {
  useEffect(() => {
    if (!hasUnkept) return undefined;
    let isCall = false;
    const onClick = ({ target }: MouseEvent) => {
      // Chromium asks about leaving before it hands a number to the phone.
      isCall = target instanceof Element && target.closest('a[href^="tel:"],a[href^="sms:"]') !== null;
      if (isCall) setTimeout(() => { isCall = false; }, 3000);
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!isCall) event.preventDefault();
    };
    document.addEventListener('click', onClick, true);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('click', onClick, true);
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [hasUnkept]);
};
