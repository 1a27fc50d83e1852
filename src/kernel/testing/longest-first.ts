import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long, the longest first; the rest come as Vitest knows best. */
const long = [
  'src/apps/contract/routes.test.ts',
  'src/apps/contract/reads.test.ts',
  'src/apps/contract/predicates.test.ts',
  'src/apps/contract/commands.test.ts',
  'src/apps/contract/contract.test.ts',
];

/**
 * Starts long files first, so that none of them is left for the end, where one worker would wait for the other. Vitest knows which these
 * are from earlier runs only, and in a fresh clone goes by the size of the file.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = long.findIndex((each) => moduleId.endsWith(each));
      return found < 0 ? long.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
