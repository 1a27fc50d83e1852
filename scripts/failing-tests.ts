import path from 'node:path';

/** Of Vitest's results as JSON, what says which tests failed and why. */
export interface TestResults {
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    /** Of a file that broke outside of its tests. */
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

interface Failure {
  readonly file: string;
  readonly test: string;
  readonly message: string;
}

/**
 * What failed, for the end of a log: each failing test with its file and the first lines of its message.
 * @param mostLines how many lines there may be at all: the more tests failed, the fewer lines of each message are shown
 */
export function failingTests(results: TestResults, root: string, mostLines = 60): string[] {
  const failures = failuresOf(results, root);
  const each = Math.min(6, Math.max(1, Math.floor(mostLines / Math.max(failures.length, 1)) - 2));
  const lines = failures.flatMap(({ file, test, message }) => [
    `${file}: ${test}`,
    ...firstLines(message, each).map((line) => `    ${line.slice(0, 200)}`),
  ]);
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), `... ${failures.length} in all`];
}

function failuresOf({ testResults = [] }: TestResults, root: string): Failure[] {
  return testResults.flatMap(({ name, status, message = '', assertionResults }) => {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [{ file, test: 'the file itself', message }];
    return failed.map((test) => ({ file, test: test.fullName.trim(), message: (test.failureMessages ?? []).join('\n') }));
  });
}

/** Without colours, empty lines and the stack, but with the first place in it that is ours. */
function firstLines(message: string, most: number): string[] {
  const lines = message
    // eslint-disable-next-line no-control-regex -- escape sequences begin with a control character
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const isFrame = (line: string): boolean => /^\s+at /.test(line);
  const place = lines.find((line) => isFrame(line) && !line.includes('node_modules') && !line.includes('node:'));
  return [...lines.filter((line) => !isFrame(line)).slice(0, most), ...(place && most > 1 ? [place.trim()] : [])];
}
