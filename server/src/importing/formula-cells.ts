/** What a spreadsheet takes for the beginning of a formula, which could run a program or send data away (OWASP, CSV injection). */
const formula = /^'*[=+\-@\t\r]/;
const armed = /^'+[=+\-@\t\r]/;

/** The cell with an apostrophe before it when a spreadsheet would run it. */
export function disarm(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `disarm`: the same for every text. */
export function rearm(cell: string): string {
  return armed.test(cell) ? cell.slice(1) : cell;
}
