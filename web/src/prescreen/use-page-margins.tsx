import { useEffect } from 'react';

/** A CSS string: quotes and backslashes escaped, lines broken by \A. */
const quote = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\a ')}"`;

/**
 * The lines at the foot of every printed page: the crisis line, "Not a diagnosis", date, version and page n of m.
 * Margin boxes cannot read the page's text, so their sheet is made here; a made sheet is no inline style, and no answer
 * is in it. Browsers without margin boxes print the same lines once, in the page.
 */
export const usePageMargins = ({ crisis, footer, stamp, page, of }: Record<'crisis' | 'footer' | 'stamp' | 'page' | 'of', string>) => {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const font = 'font:8.4pt/1.35 "Source Sans 3 Variable","Source Sans 3",sans-serif;color:#000;vertical-align:top;padding-top:5pt;border-top:.75pt solid #000';
    sheet.replaceSync(`@page{margin:.45in .5in .85in;
      @bottom-left{content:${quote(`${crisis}\n${footer}`)};white-space:pre-line;width:72%;text-align:left;${font}}
      @bottom-right{content:${quote(`${stamp} · ${page} `)} counter(page) ${quote(` ${of} `)} counter(pages);width:28%;text-align:right;${font}}}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [crisis, footer, stamp, page, of]);
};
