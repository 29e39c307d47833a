import { codeOf, messageOf, StartError } from '../start-error.ts';
import { showHidden } from '../listing/hidden-signs.ts';

const gone = 'see that the database is running, and run it again without --apply: that says what is left to do';

/** What to do, by the first signs of the database's code (PostgreSQL, appendix A). The first that fits counts. */
const advice: [RegExp, string][] = [
  [/^(40|55P03|23505|23503)/, 'somebody else changed listings at the same moment: run it again'],
  [/^(22|23)/, 'the database does not take something that the file says: import the rows in halves to find the one, and correct it'],
  [/^42501/, 'the account may not change listings: set MIGRATOR_DATABASE_URL to one that owns the tables'],
  [/^(53|58)/, 'the database has no room or memory left: make some, and run it again'],
  [/^(08|57|E[A-Z]{4,})/, gone],
];

/**
 * Turns what stopped an import into a StartError: what happened and what to do, in one sentence. Whether a transaction
 * was saved whose connection broke at its very end, only the next plan can say.
 */
export function explainFailure(thrown: unknown): never {
  if (thrown instanceof StartError) throw thrown;
  const todo = advice.find(([code]) => code.test(codeOf(thrown)))?.[1]
    ?? (/connection|timeout/i.test(messageOf(thrown)) ? gone : 'nothing was saved, and the fault is in the program: report it with this sentence');
  throw new StartError(`The listings could not be changed (${showHidden(messageOf(thrown).replace(/\s+/g, ' '))}); ${todo}.`, { cause: thrown });
}
