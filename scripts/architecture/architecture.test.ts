import { expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';
import { checkStyle } from './check-style.ts';
import { findCycles, readManifests } from './manifests.ts';
import { moduleGraph } from './module-graph.ts';
import { readSource } from './read-sources.ts';

const sales = ['src/modules/sales/module.ts', `export const module = { name: 'sales', dependsOn: ['parties', 'identity'] };`] as const;
const parties = ['src/modules/parties/module.ts', `export const module = { name: 'parties', dependsOn: ['identity'] };`] as const;
const identity = ['src/platform/identity/module.ts', `export const module = { name: 'identity', dependsOn: [] };`] as const;

test.each([
  ['layers', 'src/kernel/x.ts', `import { a } from '../modules/parties/index.ts';`],
  ['layers', 'src/modules/sales/x.ts', `import { a } from '../../flows/renewal.ts';`],
  ['layers', 'src/ui/records/list.tsx', `import { person } from '../../modules/parties/records/person.ts';`],
  ['facade', 'src/modules/sales/x.ts', `import { a } from '../parties/commands/merge.ts';`],
  ['declared', 'src/modules/parties/x.ts', `import { a } from '../sales/index.ts';`],
  ['isomorphic', 'src/modules/sales/rules/x.ts', `import { readFileSync } from 'node:fs';`],
  ['isomorphic', 'src/modules/sales/records/x.ts', `import { a } from '../commands/convert.ts';`],
  ['isomorphic', 'src/fields/text/field.ts', `export { a } from './view.tsx';`],
  ['browser', 'src/modules/sales/ui/x.tsx', `import { a } from '../commands/convert.ts';`],
  ['browser', 'src/ui/api/x.ts', `import { Pool } from 'pg';`],
  ['server', 'src/modules/sales/commands/x.ts', `import { Button } from '../../../ui/kit/button.tsx';`],
  ['vendor', 'src/modules/sales/ui/x.tsx', `import { Button } from '@mantine/core';`],
  ['vendor', 'src/modules/sales/x.ts', `const f = await import('fastify');`],
])('%s: %s may not %s', (rule, file, text) => {
  expect(problemsIn([file, text]).map((problem) => problem.rule)).toEqual([rule]);
});

test.each([
  ['src/modules/sales/x.ts', `import { a } from '../parties/index.ts';\nimport { person } from '../parties/records/person.ts';`],
  ['src/modules/sales/ui/x.tsx', `import { a } from '../rules/forecast.ts';\nimport { Button } from '../../../ui/kit/button.tsx';`],
  ['src/modules/sales/x.test.ts', `import { a } from '../parties/commands/merge.ts';`],
  ['src/fields/text/view.tsx', `import { a } from '../../ui/kit/input.tsx';\nimport { b } from './field.ts';`],
  ['src/modules/sales/x.ts', `export function a(): string {\n  return b('../parties/commands/merge.ts');\n}`],
  ['src/ui/kit/button.tsx', `import { Button } from '@mantine/core';`],
  ['src/modules/sales/x.ts', `// import { a } from '../parties/commands/merge.ts';\nconst url = "https://example.com"; // Date.now()`],
])('%s may %s', (file, text) => {
  expect(problemsIn([file, text])).toEqual([]);
});

test('ambient time, settings and chance are found with their line, and only outside the places for them', () => {
  const text = `const a = 1;\nconst b = Date.now();\nconst c = process.env.HOME;\nconst d = new Date('2026-01-01');`;
  expect(problemsIn(['src/modules/sales/x.ts', text]).map(({ line, rule }) => [line, rule])).toEqual([
    [2, 'ambient'],
    [3, 'ambient'],
  ]);
  expect(problemsIn(['src/kernel/config/x.ts', text])).toEqual([]);
});

test('a cycle of modules is told as one', () => {
  const files = [readSource(...sales), readSource(parties[0], `export const module = { dependsOn: ['sales'] };`)];
  expect(findCycles(readManifests(files)).map((problem) => problem.detail)).toEqual(['sales -> parties -> sales']);
});

test('the graph leaves out what follows from the rest', () => {
  expect(moduleGraph(readManifests([sales, parties, identity].map(([path, text]) => readSource(path, text))))).toBe(
    '```mermaid\nflowchart TD\n  subgraph modules\n    parties\n    sales\n  end\n  subgraph platform\n    identity\n  end\n  parties --> identity\n  sales --> parties\n```',
  );
});

function problemsIn(file: readonly [string, string]): ReturnType<typeof checkImports> {
  const files = [sales, parties, identity, file].map(([path, text]) => readSource(path, text));
  return [...checkImports(files, readManifests(files)), ...checkStyle(files)];
}
