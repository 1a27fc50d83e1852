import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import type { RecordType } from '../../kernel/record/record.ts';
import { canaryText, findCanaries } from './canary.ts';
import type { Oracle } from './oracle.ts';
import type { World } from './world.ts';

/** Something that an actor got and may not have, did not get and may have, or that broke. */
export interface Leak {
  readonly actor: string;
  readonly record: string;
  readonly where: string;
  readonly what: string;
}

export interface Check {
  readonly world: World;
  readonly server: FastifyInstance;
  readonly actor: string;
  readonly oracle: Oracle;
  readonly leaks: Leak[];
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: { readonly data?: unknown; readonly page?: { readonly next: string | null }; readonly count?: { readonly value: number } };
}

/** Sends a request as the actor and looks through the answer for traces of what they may not see. */
export async function ask(
  check: Check,
  record: string,
  url: string,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' = 'GET',
  body?: object,
  publishes: readonly string[] = [],
): Promise<Answer> {
  const answer = await check.server
    .inject({ method, url, headers: { 'x-test-actor': check.actor, 'x-entente-csrf': '1' }, ...(body ? { payload: body } : {}) })
    .catch((error: unknown) => {
      // Broken off in the middle of the answer.
      report(check, record, `${method} ${url}`, `failed: ${String(error)}`);
      return null;
    });
  if (!answer) return { status: 599, text: '', json: {} };
  const text = answer.body;
  const where = `${method} ${url}`;
  if (answer.statusCode >= 500) report(check, record, where, `failed with ${answer.statusCode}`);
  // What was sent comes back in error messages; that is no leak.
  const sent = JSON.stringify([url, body]).toLowerCase();
  for (const canary of findCanaries(text)) {
    const source = check.world.records[canary.record];
    const name = Object.keys(source?.fields ?? {})[canary.field] ?? '';
    const id = check.world.rows.get(source?.key ?? '')?.[canary.row];
    const held = (check.world.holders.get(canaryText(canary)) ?? []).some((h) => check.oracle.rows(h.key).has(h.id));
    const mayHave =
      source !== undefined &&
      id !== null &&
      id !== undefined &&
      check.oracle.rows(source.key).has(id) &&
      check.oracle.traces(source.key).has(name);
    // Who one is oneself, and for whom one works, is told to everybody who asks.
    const isOwn =
      url.startsWith('/api/v1/session') && (id === check.world.actors[check.actor]?.userId || source?.key === 'settings.company');
    const wasSent = sent.includes(canaryText(canary));
    const isPublished = publishes.includes(`${source?.key}.${name}`);
    if (!mayHave && !held && !wasSent && !isOwn && !isPublished)
      report(check, record, where, `shows ${source?.key}.${name} of row ${canary.row}`);
  }
  return {
    status: answer.statusCode,
    text,
    json: String(answer.headers['content-type']).includes('json') && text !== '' ? answer.json<Answer['json']>() : {},
  };
}

export function report(check: Pick<Check, 'actor' | 'leaks'>, record: string, where: string, what: string): void {
  check.leaks.push({ actor: check.actor, record, where, what });
}

export const addressOf = (record: RecordType): string => `/api/v1/${record.module}/${record.path}`;

/** Lists and reads one record type in all the ways there are, and compares with what the oracle says. */
export async function checkReads(check: Check, record: RecordType): Promise<void> {
  const base = addressOf(record);
  const expected = check.oracle.rows(record.key);
  const expand = Object.entries(record.fields)
    .filter(([name, f]) => f.kind === 'ref' && check.oracle.fields(record.key).has(name))
    .map(([name]) => name);
  await checkList(check, record, `${base}?page[size]=7&count=true`, expected);
  await checkList(check, record, `${base}?page[size]=200&sort=id${expand.length > 0 ? `&expand=${expand.join(',')}` : ''}`, expected);
  await checkEach(check, record, expected);
  await checkSuggest(check, record, expected);
  await checkExport(check, record, expected);
}

/** The quick half, for when many programs are compared: one page of all, and one row that is not theirs. */
export async function checkQuickly(check: Check, record: RecordType): Promise<void> {
  const expected = check.oracle.rows(record.key);
  await checkList(check, record, `${addressOf(record)}?page[size]=200&sort=id`, expected);
  const other = idsOf(check.world, record).find((id) => !expected.has(id));
  if (other && (await ask(check, record.key, `${addressOf(record)}/${other}`)).status === 200)
    report(check, record.key, 'GET one', 'shows a row that is not theirs');
}

async function checkList(check: Check, record: RecordType, url: string, expected: ReadonlySet<string>): Promise<void> {
  const seen: string[] = [];
  let count: number | undefined;
  for (let next: string | null = ''; next !== null;) {
    const { status, json } = await ask(check, record.key, next === '' ? url : `${url}&page[after]=${next}`);
    if (!check.oracle.exists(record.key)) return status === 404 ? undefined : report(check, record.key, 'list', `exists (${status})`);
    if (status !== 200) return report(check, record.key, 'list', `answers ${status}`);
    const data = json.data as { id: string }[];
    seen.push(...data.map((row) => row.id));
    for (const row of data) checkFields(check, record, row, 'list');
    count ??= json.count?.value;
    next = json.page?.next ?? null;
  }
  compare(check, record, 'list', seen, expected);
  if (count !== undefined && count !== expected.size) report(check, record.key, 'count', `says ${count}, ${expected.size} are theirs`);
}

function compare(check: Check, record: RecordType, where: string, seen: readonly string[], expected: ReadonlySet<string>): void {
  const set = new Set(seen);
  if (set.size < seen.length) report(check, record.key, where, 'shows a row twice');
  for (const id of set) if (!expected.has(id)) report(check, record.key, where, `shows row ${id}, which is not theirs`);
  for (const id of expected) if (!set.has(id)) report(check, record.key, where, `lacks row ${id}, which is theirs`);
}

const systemFields = new Set(['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'can']);

function checkFields(check: Check, record: RecordType, row: object, where: string): void {
  const visible = check.oracle.fields(record.key);
  for (const name of Object.keys(row))
    if (!visible.has(name) && !systemFields.has(name)) report(check, record.key, where, `shows field ${name}`);
}

async function checkEach(check: Check, record: RecordType, expected: ReadonlySet<string>): Promise<void> {
  const ids = idsOf(check.world, record);
  const some = [...ids.filter((id) => expected.has(id)).slice(0, 8), ...ids.filter((id) => !expected.has(id)).slice(0, 8)];
  for (const id of some) {
    const { status, json } = await ask(check, record.key, `${addressOf(record)}/${id}`);
    if (status === 200) checkFields(check, record, json.data as object, 'read');
    if (status !== (expected.has(id) ? 200 : 404))
      report(check, record.key, 'read', `answers ${status} for a row that is ${expected.has(id) ? '' : 'not '}theirs`);
  }
}

/** Empty, and with the words of rows that are not theirs: nothing of those may be found. */
async function checkSuggest(check: Check, record: RecordType, expected: ReadonlySet<string>): Promise<void> {
  const others = idsOf(check.world, record).filter((id) => !expected.has(id));
  const words = others.slice(0, 2).map((id) => `cq${check.world.records.indexOf(record)}r${check.world.rows.get(record.key)?.indexOf(id)}`);
  for (const q of ['', ...words]) {
    for (const url of [`${addressOf(record)}/suggest?q=${q}`, ...(q === '' ? [] : [`${addressOf(record)}?q=${q}`])]) {
      const { status, json } = await ask(check, record.key, url);
      if (!check.oracle.exists(record.key)) {
        if (status !== 404) report(check, record.key, url, `exists (${status})`);
      } else if (status !== 200) report(check, record.key, url, `answers ${status}`);
      else
        for (const { id } of json.data as { id: string }[])
          if (!expected.has(id)) report(check, record.key, url, `finds row ${id}, which is not theirs`);
    }
  }
}

/** The files hold each row of theirs and no other, or are refused. */
async function checkExport(check: Check, record: RecordType, expected: ReadonlySet<string>): Promise<void> {
  const { status, text } = await ask(check, record.key, `${addressOf(record)}/export?format=csv`);
  if (!check.oracle.mayExport(record.key)) {
    if (status < 400) report(check, record.key, 'export', 'is not refused');
    return;
  }
  if (status !== 200) return report(check, record.key, 'export', `answers ${status}`);
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  compare(
    check,
    record,
    'export',
    rows.map((row) => row['Id'] ?? ''),
    expected,
  );
  await ask(check, record.key, `${addressOf(record)}/export?format=vcf`);
}

export function idsOf(world: World, record: RecordType): string[] {
  return (world.rows.get(record.key) ?? []).filter((id) => id !== null);
}

export function checkFor(world: World, server: FastifyInstance, actor: string, oracle: Oracle): Check {
  return { world, server, actor, oracle, leaks: [] };
}
