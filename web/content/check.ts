import { fileURLToPath } from 'node:url';
import { contentProblems } from './problems.ts';
import { readContent } from './read-content.ts';

/** Prints what keeps the guide from being built; with slugs, only what those pages have. */
const slugs = process.argv.slice(2);
const problems = contentProblems(readContent(fileURLToPath(new URL('../../seeds/content', import.meta.url))))
  .filter((problem) => slugs.length === 0 || slugs.some((slug) => new RegExp(`^((en|es)/)?${slug}(\\.md|\\.yaml)?:`).test(problem)));
console.log(problems.length === 0 ? 'Nothing to mend.' : problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
