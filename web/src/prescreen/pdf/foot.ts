import type { Paper } from '../paper-block.ts';
import { baselineOf, drawLine, seenWidth, setLines } from './lines.ts';
import type { Frame } from './set-text.ts';
import { style } from './style.ts';

/** The crisis line, "Not a diagnosis", date, version and page n of m at the foot of every page, when all pages are there. */
export const drawFoots = ({ crisis, footer, stamp, page, of }: Paper['foot'], { sheet, letters, x, width }: Frame) => {
  const count = sheet.pages();
  // Whom to call, first and last, stands out.
  const sentences = crisis.split(/(?<=\.) (?=[^ ])/);
  const help = setLines(sentences.flatMap((sentence, line, all) => [line > 0 ? ' ' : '', line === 0 || line === all.length - 1 ? { bold: sentence } : sentence]), width, style.foot, sheet, letters);
  const rest = setLines([footer], width, style.foot, sheet, letters);
  const upper = sheet.bottom + 6;
  for (let at = 0; at < count; at++) {
    sheet.goTo(at);
    const number = setLines([`${stamp} · ${page} ${at + 1} ${of} ${count}`], width, style.foot, sheet, letters);
    sheet.artifact((doc) => {
      for (const [line, one] of help.lines.entries()) drawLine(one, x, upper + line * help.leading + baselineOf(style.foot), sheet);
      const under = upper + help.height + 1.5;
      doc.lineWidth(style.thin).moveTo(x, under).lineTo(x + width, under).stroke('#000');
      const last = under + 1.5 + baselineOf(style.foot);
      drawLine(rest.lines[0]!, x, last, sheet);
      drawLine(number.lines[0]!, x + width - seenWidth(number.lines[0]!, sheet), last, sheet);
    }, 'Pagination');
  }
};
