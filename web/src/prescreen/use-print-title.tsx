import { useEffect } from 'react';

/** Names the saved PDF: a browser takes the page's title. Only while printing, so that no history entry carries it. */
export const usePrintTitle = (title: string) => {
  useEffect(() => {
    let before: string | null = null;
    const onBefore = () => {
      before ??= document.title;
      document.title = title;
    };
    const onAfter = () => {
      if (before !== null) document.title = before;
      before = null;
    };
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    return () => {
      onAfter();
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
    };
  }, [title]);
};
