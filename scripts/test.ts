// npm test                         everything, in this order
// npm test -- --only types,unit    some of it
// npm test -- --list               what there is
//
// At the end it says which tests failed and why; the last line says how many checks and tests passed and failed. The exit code is 1 when
// one failed.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { failingTests, type TestResults } from './failing-tests.ts';

interface Step {
  name: string;
  what: string;
  command: readonly string[];
  /** Where Vitest writes its counts; other steps count as one. */
  results?: string;
}

interface Outcome {
  step: Step;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  /** What failed, and why: lines for the end of the log. */
  failures: readonly string[];
}

const root = path.resolve(import.meta.dirname, '..');
const bin = path.join(root, 'node_modules', '.bin');
const node = process.execPath;

const steps: readonly Step[] = [
  { name: 'format', what: 'all code is formatted (npm run format)', command: [`${bin}/oxfmt`, '--check'] },
  { name: 'lint', what: 'no lint findings', command: [`${bin}/oxlint`, '--type-aware', '--deny-warnings', '--format=unix'] },
  { name: 'architecture', what: 'modules keep their rules', command: [node, 'scripts/architecture/architecture.ts'] },
  { name: 'security', what: 'answers to ASVS name what is there', command: [node, 'scripts/security/asvs.ts', '--check'] },
  { name: 'types', what: 'server code type-checks without the DOM', command: [node, `${bin}/tsc`, '-p', 'tsconfig.server.json'] },
  { name: 'types-browser', what: 'browser code type-checks without Node', command: [node, `${bin}/tsc`, '-p', 'tsconfig.browser.json'] },
  { name: 'types-e2e', what: 'journeys type-check', command: [node, `${bin}/tsc`, '-p', 'tsconfig.e2e.json'] },
  {
    name: 'migrations',
    what: 'migrations are in step with the declarations',
    command: [node, 'scripts/migration/migration-diff.ts', '--check'],
  },
  {
    name: 'extension',
    what: 'the example of an extension type-checks and its migrations are in step',
    command: [
      'sh',
      '-c',
      `"${node}" "${bin}/tsc" --noEmit -p docs/examples/rentals/tsconfig.json && "${node}" scripts/migration/migration-diff.ts --check --extension docs/examples/rentals`,
    ],
  },
  {
    name: 'client',
    what: 'the TypeScript client is in step with the declarations (npm run client) and type-checks',
    command: [node, 'scripts/client/client.ts', '--check'],
  },
  vitest('unit', 'unit, integration and contract tests on a real PostgreSQL'),
  { name: 'build', what: 'the browser apps build', command: [node, 'scripts/build-ui.ts'] },
  vitest('e2e', 'journeys in a real browser on the real server'),
];

if (process.argv.includes('--list')) {
  for (const step of steps) console.log(`${step.name.padEnd(14)} ${step.what}`);
  process.exit(0);
}

const chosen = choose(process.argv);
mkdirSync(path.join(root, '.tmp'), { recursive: true });
const outcomes: Outcome[] = [];
for (const step of chosen) outcomes.push(await run(step));
report(outcomes);

function vitest(project: string, what: string): Step {
  const results = path.join(root, '.tmp', `results-${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  return { name: project, what, command: [node, `${bin}/vitest`, 'run', '--project', project, ...reporters], results };
}

function choose(args: readonly string[]): readonly Step[] {
  const at = args.indexOf('--only');
  if (at < 0) return steps;
  const names = (args[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`There is no step "${unknown.join(', ')}"; there are ${steps.map((step) => step.name).join(', ')}.`);
    process.exit(2);
  }
  return steps.filter((step) => names.includes(step.name));
}

async function run(step: Step): Promise<Outcome> {
  const started = performance.now();
  console.log(`\n> ${step.name}: ${step.what}`);
  if (step.results) rmSync(step.results, { force: true });
  const { code, output } = await execute(step.command, step.results !== undefined);
  if (code !== 0 && !step.results) console.log(shorten(output));
  const seconds = (performance.now() - started) / 1000;
  console.log(`  ${code === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  return { step, seconds, ...count(step, code) };
}

function shorten(output: string): string {
  const lines = output.trimEnd().split('\n');
  const most = 120;
  return lines.length <= most ? lines.join('\n') : [...lines.slice(0, most), `  ... and ${lines.length - most} more lines`].join('\n');
}

/** @param isLive pass the output on as it comes, for what takes long */
function execute([command = '', ...args]: readonly string[], isLive: boolean): Promise<{ code: number | null; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ code: number | null; output: string }>();
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', isLive ? 'inherit' : 'pipe', isLive ? 'inherit' : 'pipe'],
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  child.on('error', reject);
  child.on('close', (code) => resolve({ code, output }));
  return promise;
}

function count(step: Step, code: number | null): Omit<Outcome, 'step' | 'seconds'> {
  const hasFailed = code !== 0;
  if (!step.results) return { passed: hasFailed ? 0 : 1, failed: hasFailed ? 1 : 0, skipped: 0, failures: [] };
  const found = readResults(step.results);
  // A run that fails without a failing test broke outside of one: in its setup, or with an error that nothing caught.
  return {
    passed: found.numPassedTests,
    failed: Math.max(found.numFailedTests, hasFailed ? 1 : 0),
    skipped: found.numPendingTests + found.numTodoTests,
    failures: failingTests(found, root),
  };
}

interface VitestResults extends TestResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

function readResults(file: string): VitestResults {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestResults;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}

function report(all: readonly Outcome[]): void {
  console.log('\nSummary');
  for (const { step, passed, failed, skipped, seconds } of all) {
    const counts = step.results ? `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}` : '';
    console.log(`  ${failed > 0 ? 'FAILED' : 'passed'}  ${step.name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`);
  }
  for (const { step, failures } of all) if (failures.length > 0) console.log(`\nFailed in ${step.name}:\n  ${failures.join('\n  ')}`);
  const total = (key: 'passed' | 'failed'): number => all.reduce((sum, outcome) => sum + outcome[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}
