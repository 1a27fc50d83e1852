// npm run architecture              checks the rules of the house
// npm run architecture -- --write   also writes the graph of modules into docs/architecture.md
import path from 'node:path';
import { checkImports } from './check-imports.ts';
import { checkStyle } from './check-style.ts';
import { findCycles, readManifests } from './manifests.ts';
import { isGraphCurrent, moduleGraph, writeGraph } from './module-graph.ts';
import { describe } from './problem.ts';
import { readSources } from './read-sources.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = path.join(root, 'docs/architecture.md');

const files = readSources(root);
const manifests = readManifests(files);
const graph = moduleGraph(manifests);
if (process.argv.includes('--write')) writeGraph(page, graph);

const problems = [...checkImports(files, manifests), ...findCycles(manifests), ...checkStyle(files)];
if (problems.length > 0) console.error(`${describe(problems)}\n`);
const isCurrent = isGraphCurrent(page, graph);
if (!isCurrent)
  console.error('docs/architecture.md shows another graph of modules than the code has. Write it anew: npm run architecture -- --write\n');
const isFine = problems.length === 0 && isCurrent;
console.log(
  isFine ? `${files.length} files and ${manifests.size} modules keep the rules.` : `${problems.length} problems in ${files.length} files.`,
);
process.exit(isFine ? 0 : 1);
