import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The answer to one requirement of OWASP ASVS 5.0, levels 1 and 2. */
export interface AsvsEntry {
  readonly id: string;
  readonly level: 1 | 2;
  /** Our own few words for it; the standard has the full text. */
  readonly what: string;
  readonly answer: 'yes' | 'no' | 'n/a';
  /** For a yes: files, or `file#words that stand in it`, such as a test's name. */
  readonly evidence?: readonly string[];
  /** For a no what is missing, for n/a why. */
  readonly note?: string;
}

/** How many requirements of levels 1 and 2 ASVS 5.0.0 has. */
export const requirements = 253;

export function readEntries(root: string): readonly AsvsEntry[] {
  return JSON.parse(readFileSync(path.join(root, 'docs/security/asvs.json'), 'utf8')) as readonly AsvsEntry[];
}

/** What is wrong with the answers: a line for each. */
export function problemsOf(root: string, entries: readonly AsvsEntry[]): readonly string[] {
  const ids = new Set(entries.map((entry) => entry.id));
  const count =
    ids.size === requirements && entries.length === requirements
      ? []
      : [`There are ${entries.length} answers to ${ids.size} of ${requirements} requirements.`];
  return [...count, ...entries.flatMap((entry) => entryProblems(root, entry))];
}

function entryProblems(root: string, entry: AsvsEntry): readonly string[] {
  if (entry.answer !== 'yes') return entry.note ? [] : [`${entry.id} is answered "${entry.answer}" and does not say why.`];
  if (!entry.evidence?.length) return [`${entry.id} is answered "yes" and names no test or file.`];
  return entry.evidence.flatMap((reference) => {
    const [file = '', words] = reference.split('#', 2);
    if (!existsSync(path.join(root, file))) return [`${entry.id} names ${file}, which is not there.`];
    if (words === undefined || readFileSync(path.join(root, file), 'utf8').includes(words)) return [];
    return [`${entry.id} names "${words}" in ${file}, which does not have it.`];
  });
}

/** docs/security/asvs.md. */
export function asvsPage(entries: readonly AsvsEntry[]): string {
  const count = (answer: AsvsEntry['answer'], level?: 1 | 2): number =>
    entries.filter((entry) => entry.answer === answer && (level === undefined || entry.level === level)).length;
  const chapters = Map.groupBy(entries, (entry) => entry.id.split('.')[0] ?? '');
  return [
    '# OWASP ASVS 5.0, level 2',
    '',
    'Written by `node scripts/security/asvs.ts` from `asvs.json`; `npm test` fails when a file or test that a "yes" names is not there. The words are',
    'ours and short: the requirements stand in the [OWASP Application Security Verification Standard](https://owasp.org/www-project-application-security-verification-standard/),',
    'version 5.0.0, by their numbers. These are answers of the developers, not of an auditor.',
    '',
    '| | yes | no | not applicable |',
    '| --- | --- | --- | --- |',
    `| Level 1 | ${count('yes', 1)} | ${count('no', 1)} | ${count('n/a', 1)} |`,
    `| Level 2 | ${count('yes', 2)} | ${count('no', 2)} | ${count('n/a', 2)} |`,
    '',
    ...[...chapters].flatMap(([chapter, own]) => [
      `## ${chapter}`,
      '',
      '| Number | Level | What | Answer | By what, or what is missing |',
      '| --- | --- | --- | --- | --- |',
      ...own.map(row),
      '',
    ]),
  ].join('\n');
}

function row(entry: AsvsEntry): string {
  const evidence = (entry.evidence ?? []).map((reference) => {
    const [file = '', words] = reference.split('#', 2);
    const link = `[${file.split('/').pop()}](../../${file})`;
    return words === undefined ? link : `${link} "${words}"`;
  });
  const by = [...evidence, ...(entry.note ? [entry.note] : [])].join('; ').replaceAll('|', '\\|');
  return `| ${entry.id} | ${entry.level} | ${entry.what.replaceAll('|', '\\|')} | ${entry.answer === 'no' ? '**no**' : entry.answer} | ${by} |`;
}
