import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first. A name that is not here counts as short; the order decides nothing but the time. */
const long = [
  'api/kill.test', 'api/start', 'api/two-servers', 'api/without-database', 'api/search-kept', 'browser/guide', 'browser/prescreen.test', 'browser/clinic', 'browser/search.test', 'browser/saved', 'browser/journey',
  'browser/stored-xss', 'browser/prescreen-steps', 'browser/compare', 'browser/prescreen-pdf', 'browser/prescreen-offline', 'api/import-command', 'browser/search-states',
  'browser/directory', 'browser/search-filters', 'browser/map-streets', 'browser/prescreen-crisis', 'browser/account',
];

/**
 * Begins with the long files: else a worker that takes one of them last works alone for minutes. A clean checkout knows no
 * times of earlier runs, by which vitest would order.
 */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((name) => moduleId.includes(`tests/${name}`));
      return found < 0 ? long.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
