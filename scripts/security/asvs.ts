// node scripts/security/asvs.ts            writes docs/security/asvs.md from docs/security/asvs.json
// node scripts/security/asvs.ts --check    fails when the page is not up to date, or an answer names what is not there
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asvsPage, problemsOf, readEntries } from './asvs-page.ts';

const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(root, 'docs/security/asvs.md');
const entries = readEntries(root);
const problems = [...problemsOf(root, entries)];
const page = asvsPage(entries);
if (process.argv.includes('--check')) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== page)
    problems.push('docs/security/asvs.md is not what asvs.json says: run node scripts/security/asvs.ts.');
} else writeFileSync(file, page);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else
  console.log(
    `${entries.length} requirements are answered: ${entries.filter((entry) => entry.answer === 'yes').length} yes, ${entries.filter((entry) => entry.answer === 'no').length} no.`,
  );
