import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { publicActor } from '../../kernel/access/actor.ts';
import { asSystem, type App } from '../../kernel/app.ts';
import { createRecord, updateRecord } from '../../kernel/command/store.ts';
import { loadConfig, type Config } from '../../kernel/config/config.ts';
import type { Db, Services } from '../../kernel/context.ts';
import { createKysely, createPool } from '../../kernel/db/pool.ts';
import { sql } from '../../kernel/db/sql.ts';
import { AppError } from '../../kernel/errors.ts';
import { createLogger, type Logger } from '../../kernel/log/log.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import { snake } from '../../kernel/record/record.ts';
import type { Registry } from '../../kernel/registry.ts';
import { makeInput, namedIn, type FactoryOptions, type FactoryScope } from '../../kernel/testing/factory.ts';
import { runSql } from '../../kernel/testing/postgres.ts';
import { createTestDatabase, type TestDatabase } from '../../kernel/testing/test-database.ts';
import { systemClock } from '../../kernel/time/clock.ts';
import '../../platform/files/service.ts';
import { contentKey } from '../../platform/files/store/file-store.ts';
import { createProgram } from '../program.ts';
import { programRegistry } from '../schema.ts';
import { createServer } from '../server/create-server.ts';
import { actorsOf } from './actors.ts';
import { canaryText } from './canary.ts';
import { findHolders, type Holder } from './holders.ts';

/** The whole program on a database of its own, with rows of every record type that belong to all sorts of people. */
export interface World {
  readonly app: App;
  /** The superuser's connection, for what is true. */
  readonly admin: Db;
  readonly adminUrl: string;
  readonly config: Config;
  readonly records: readonly RecordType[];
  /** Ids of the rows by record key, in the order of their numbers; null where a row could not be made. */
  readonly rows: ReadonlyMap<string, readonly (string | null)[]>;
  /** By canary: the other rows in which it stands by right. */
  readonly holders: ReadonlyMap<string, readonly Holder[]>;
  readonly actors: Readonly<Record<string, Actor>>;
  /** A server over another App on the same database. */
  serve(app: App): Promise<FastifyInstance>;
}

/** Rows of each record type: enough that each audience sees some and not others. */
export const rowsOfEach = 40;

/** A world of a file's own, for `beforeAll`: closed after the file. @throws Error when no row of some record type can be made */
export async function createWorld(): Promise<World> {
  const { world, close } = await copyWorld();
  afterAll(close);
  return world;
}

let shared: Promise<World> | undefined;

/** One world for all tests of this process that change nothing lasting in it. */
export async function sharedWorld(): Promise<World> {
  shared ??= copyWorld({ isShared: true }).then(({ world }) => world);
  return shared;
}

/** What is the same in each world of this process. */
interface Original {
  readonly database: string;
  readonly dataDir: string;
  readonly rows: World['rows'];
  readonly holders: World['holders'];
}

let original: Promise<Original> | undefined;

/** Making the rows takes longer than many a test: they are made once, and each world is a copy. */
async function copyWorld(options: { isShared?: boolean } = {}): Promise<{ world: World; close: () => Promise<void> }> {
  const { database, dataDir, rows, holders } = await (original ??= makeOriginal());
  const program = await openProgram(await createTestDatabase({ ...options, copyOf: database }));
  cpSync(dataDir, program.config.dataDir, { recursive: true });
  const { app, registry } = program;
  const actors = actorsOf(registry, rows);
  // Whoever asks says who they are: how people sign in is not what is tried here.
  const authenticator: Services['authenticator'] = {
    authenticate: async ({ headers }) => actors[String(headers['x-test-actor'])] ?? publicActor,
  };
  const servers: FastifyInstance[] = [];
  const serve = async (over: App): Promise<FastifyInstance> => {
    const { config, log } = program;
    const server = await createServer({ app: { ...over, services: { ...over.services, authenticator } }, config, log });
    servers.push(server);
    return server;
  };
  const close = async (): Promise<void> => {
    for (const server of servers) await server.close();
    await program.close();
  };
  const { admin, adminUrl, config } = program;
  return { world: { app, admin, adminUrl, config, records: registry.records, rows, holders, actors, serve }, close };
}

async function makeOriginal(): Promise<Original> {
  const database = await createTestDatabase({ isShared: true });
  const { app, admin, registry, config, close } = await openProgram(database);
  await giveDefaults(admin, registry);
  const rows = await fill(app, registry.records);
  await storeContents(app, registry.find('files.file'), rows);
  const holders = await findHolders(admin, registry.records, rows);
  // It stays for the tests of further files, and goes with the directory of the run.
  const dataDir = mkdtempSync(path.join(tmpdir(), 'entente-contract-'));
  cpSync(config.dataDir, dataDir, { recursive: true });
  await close();
  return { database: database.name, dataDir, rows, holders };
}

interface OpenProgram {
  readonly app: App;
  readonly registry: Registry;
  readonly admin: Db;
  readonly adminUrl: string;
  readonly config: Config;
  readonly log: Logger;
  close(): Promise<void>;
}

/** The whole program on this database, with a directory of its own. */
async function openProgram({ name, adminUrl, appUrl }: TestDatabase): Promise<OpenProgram> {
  // The same few statements for many rows: planned once each, and not five times before PostgreSQL believes that values make no difference.
  await runSql(adminUrl, `ALTER DATABASE "${name}" SET plan_cache_mode = force_generic_plan`);
  const registry = programRegistry();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'entente-contract-'));
  const config = loadConfig({
    DATA_DIR: dataDir,
    DEMO: 'off',
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '100000000',
    DATABASE_URL: appUrl,
    PUBLIC_URL: 'http://localhost',
  });
  const log = createLogger({ level: 'silent' });
  const [pool, adminPool] = [
    createPool(appUrl, { max: 10, applicationName: 'test' }),
    createPool(adminUrl, { max: 2, applicationName: 'test' }),
  ];
  const program = await createProgram({
    config,
    log,
    pool,
    listenUrl: appUrl,
    clock: systemClock,
    secret: 'test-secret-test-secret-test-secret',
    registry,
  });
  const close = async (): Promise<void> => {
    await program.close();
    await pool.end();
    await adminPool.end();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { app: program.app, registry, admin: createKysely<object>(adminPool) as Db, adminUrl, config, log, close };
}

async function fill(app: App, records: readonly RecordType[]): Promise<Map<string, (string | null)[]>> {
  const rows = new Map<string, (string | null)[]>();
  for (const record of inOrder(records)) {
    const made: (string | null)[] = [];
    rows.set(record.key, made);
    let lastError: unknown;
    for (let n = 0; n < rowsOfEach; n += 1) {
      const scope = scopeOf(records, record, n, rows);
      const make = (options: FactoryOptions): Promise<string> =>
        asSystem(
          app,
          async (ctx) => (await createRecord(ctx, record, makeInput(record, scope, { ...options, readOnly: true }) as never)).id,
        );
      made.push(
        // Where fields exclude each other a row has only what it needs, or that and the one that is asked for.
        await make({})
          .catch(() => make({ minimal: true }))
          .catch((error: unknown) => {
            const also = error instanceof AppError ? namedIn(error.problems).filter((name) => record.fields[name]?.required !== true) : [];
            if (also.length === 0) throw error;
            return make({ minimal: true, also });
          })
          .catch((error: unknown) => {
            // A rule of the domain that no declaration shows (one of a kind, each pair once): then there is one row less.
            lastError = error;
            return null;
          }),
      );
    }
    if (made.every((id) => id === null)) throw new Error(`No row of ${record.key} could be made: ${describe(lastError)}`);
  }
  await linkLater(app, records, rows);
  return rows;
}

/** References that may be empty, to records that were not there yet when theirs was made. */
async function linkLater(app: App, records: readonly RecordType[], rows: ReadonlyMap<string, readonly (string | null)[]>): Promise<void> {
  for (const record of records) {
    const names = Object.entries(record.fields)
      .filter(([, f]) => f.kind === 'anyRef' && !f.required)
      .map(([name]) => name);
    if (names.length === 0) continue;
    for (const [n, id] of (rows.get(record.key) ?? []).entries()) {
      const input = makeInput(record, scopeOf(records, record, n, rows), { readOnly: true });
      const patch = Object.fromEntries(
        names.flatMap((name) => (input[name] === undefined || (n + names.indexOf(name)) % 7 === 0 ? [] : [[name, input[name]]])),
      );
      if (id) await asSystem(app, (ctx) => updateRecord(ctx, record, id, patch as never));
    }
  }
}

function describe(error: unknown): string {
  return error instanceof AppError ? `${error.message} ${JSON.stringify(error.problems)}` : String(error);
}

export function scopeOf(
  records: readonly RecordType[],
  record: RecordType,
  n: number,
  rows: ReadonlyMap<string, readonly (string | null)[]>,
): FactoryScope {
  const number = records.findIndex((r) => r.key === record.key);
  const names = Object.keys(record.fields);
  return {
    n,
    canary: (field) => canaryText({ record: number, row: n, field: names.indexOf(field) }),
    // Every other one leads to somebody that an actor may stand for.
    anyRefs: records.filter((r) => !r.internal && r.key !== record.key).flatMap((r, i) => [r.key, standFor[i % standFor.length] ?? r.key]),
    // The first rows belong to the actors of the tests: every other reference leads to one of those.
    ref: (key, field) => {
      const ids = (rows.get(key) ?? []).filter((id) => id !== null);
      const turn = mix(n * 31 + mix(names.indexOf(field) + 1));
      return ids[turn % 2 === 0 ? (turn >> 1) % Math.min(ids.length, 3) : (turn >> 1) % ids.length] ?? null;
    },
  };
}

/** Records that an actor outside the company may stand for. */
const standFor = ['parties.person', 'parties.organization'];

/** Spreads numbers (Knuth's multiplicative hash), so that fields do not go in step. */
function mix(n: number): number {
  return (Math.imul(n + 1, 2654435761) >>> 8) & 0xffffff;
}

/** Each after those it points to, as far as it goes. */
function inOrder(records: readonly RecordType[]): RecordType[] {
  const done = new Map<string, RecordType>();
  const visit = (record: RecordType, path: readonly string[]): void => {
    if (done.has(record.key) || path.includes(record.key)) return;
    const needs = Object.values(record.fields).flatMap((f): string[] => {
      const { to } = f as { to?: string | readonly string[] };
      if (f.kind === 'file') return ['files.file'];
      if (f.kind === 'ref') return [String(to)];
      // What may point anywhere comes last, unless it is said what it points to.
      return f.kind === 'anyRef' && f.required
        ? (Array.isArray(to) ? (to as readonly string[]) : records.filter((r) => !waits(r, records)).map((r) => r.key)).slice()
        : [];
    });
    for (const key of needs) {
      const target = records.find((r) => r.key === key);
      if (target) visit(target, [...path, record.key]);
    }
    done.set(record.key, record);
  };
  for (const record of records.filter((r) => !pointsAnywhere(r))) visit(record, []);
  for (const record of records) visit(record, []);
  return [...done.values()];
}

/** Comes with or after what may point anywhere: a part of such a record can't be there before it. */
function waits(record: RecordType, records: readonly RecordType[], path: readonly string[] = []): boolean {
  if (pointsAnywhere(record)) return true;
  return Object.values(record.fields).some((f) => {
    const { to } = f as { to?: string };
    const whole = f.kind === 'ref' && f.required === true && !path.includes(String(to)) ? records.find((r) => r.key === to) : undefined;
    return whole !== undefined && waits(whole, records, [...path, record.key]);
  });
}

function pointsAnywhere(record: RecordType): boolean {
  return Object.values(record.fields).some((f) => f.kind === 'anyRef');
}

/** Each file holds a word that says which one it is. */
async function storeContents(app: App, file: RecordType | null, rows: ReadonlyMap<string, readonly (string | null)[]>): Promise<void> {
  if (!file || !app.services.files) return;
  const { rows: found } = await sql<{ id: string; sha256: string }>`select id, sha256 from file`.execute(app.db);
  for (const { id, sha256 } of found) {
    const row = rows.get(file.key)?.indexOf(id) ?? -1;
    const content = canaryText({
      record: app.registry.records.findIndex((r) => r.key === file.key),
      row,
      field: Object.keys(file.fields).indexOf(file.title),
    });
    await app.services.files.store.put(contentKey(sha256), Buffer.from(content));
    await sql`update file set size = ${content.length} where id = ${id}::uuid`.execute(app.db);
  }
}

/** Columns that modules add to a record's table beside the declaration (tokens) and must be filled. */
async function giveDefaults(admin: Db, registry: Registry): Promise<void> {
  const tables = registry.records.map((r) => snake(r.name));
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and table_name = any(${tables}::text[]) and is_nullable = 'NO' and column_default is null and data_type = 'text'`.execute(
    admin,
  );
  for (const { table, column } of rows)
    await sql`alter table ${sql.table(table)} alter ${sql.ref(column)} set default gen_random_uuid()::text`.execute(admin);
}
