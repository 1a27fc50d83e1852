import { sql } from '../src/kernel/db/sql.ts';
import type { FastifyInstance } from 'fastify';
import { publicActor, type Actor } from '../src/kernel/access/actor.ts';
import { identityOf } from '../src/platform/identity/index.ts';
import { sendHostile } from '../src/apps/contract/send-hostile.ts';
import { createServer } from '../src/apps/server/create-server.ts';
import { snake } from '../src/kernel/record/record.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { afterAll } from 'vitest';
import { createProgram, type Program } from '../src/apps/program.ts';
import { loadConfig } from '../src/kernel/config/config.ts';
import { createPool } from '../src/kernel/db/pool.ts';
import { installJobs } from '../src/kernel/jobs/install-jobs.ts';
import { createLogger } from '../src/kernel/log/log.ts';
import { createTestDatabase } from '../src/kernel/testing/test-database.ts';
import { systemClock } from '../src/kernel/time/clock.ts';
import { findDuplicates } from '../src/modules/parties/jobs/find-duplicates.ts';
import { demoLogins, seedDemo } from './demo.ts';

let program: Program;
const config = loadConfig({ LOG_LEVEL: 'silent', RATE_LIMIT: '100000000', PUBLIC_URL: 'http://localhost' });
const log = createLogger({ level: 'silent' });
/** Of the processor, which others on a busy machine do not lengthen as they do the clock's. */
let seconds: number;
const count = async (table: string, where = 'true'): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where ${sql.raw(where)}`.execute(program.app.db)).rows[0]
    ?.n ?? 0;

beforeAll(async () => {
  const { adminUrl, appUrl } = await createTestDatabase();
  await installJobs(adminUrl);
  const pool = createPool(appUrl, { max: 4, applicationName: 'test' });
  program = await createProgram({
    config,
    log,
    pool,
    listenUrl: appUrl,
    clock: systemClock,
    secret: 'x'.repeat(64),
  });
  afterAll(async () => {
    await program.close();
    await pool.end();
  });
  const before = process.cpuUsage();
  await seedDemo(program);
  const { user, system } = process.cpuUsage(before);
  seconds = (user + system) / 1e6;
}, 240_000);

describe('the demo company', () => {
  test('takes little enough of the processor to be there within a minute', () => expect(seconds).toBeLessThan(40));

  test('is of a believable size', async () => {
    expect(await count('organization')).toBeGreaterThan(100);
    expect(await count('organization', 'parent_id is not null')).toBeGreaterThan(10);
    expect(await count('person')).toBeGreaterThan(250);
    expect(await count('affiliation', 'until is not null')).toBeGreaterThan(5);
    expect(await count('note')).toBeGreaterThan(100);
    expect(await count('task', `state = 'open'`)).toBeGreaterThan(5);
    expect(await count('task', `state = 'done'`)).toBeGreaterThan(30);
    expect(await count('user', `audience = 'staff'`)).toBe(8);
    expect((await sql`select distinct currency from organization`.execute(program.app.db)).rows.length).toBeGreaterThan(5);
    expect(await count('organization', 'x_price_group is not null')).toBeGreaterThan(50);
  });

  test('was made through the log: every record has its event, by the person who made it', async () => {
    const silent =
      await sql`select id from person p where not exists (select 1 from event e where e.record_id = p.id and e.type = 'parties.personCreated')`.execute(
        program.app.db,
      );
    expect(silent.rows).toEqual([]);
    const actors = await sql<{ name: string }>`select distinct actor_name as name from event where type = 'parties.noteCreated'`.execute(
      program.app.db,
    );
    expect(actors.rows.length).toBeGreaterThan(3);
  });

  test('tells of the past at the time when it happened', async () => {
    const { rows } = await sql<{ type: string; events: number; elsewhere: number }>`
      select e.type, count(*)::int as events, count(*) filter (where abs(extract(epoch from e.at - coalesce(o.placed_at, d.closed_at))) > 60)::int as elsewhere
      from event e left join "order" o on o.id = e.record_id left join opportunity d on d.id = e.record_id
      where e.type in ('orders.orderPlaced', 'sales.opportunityWon') group by e.type order by e.type`.execute(program.app.db);
    expect(rows).toMatchObject([
      { type: 'orders.orderPlaced', elsewhere: 0 },
      { type: 'sales.opportunityWon', elsewhere: 0 },
    ]);
    for (const { events } of rows) expect(events).toBeGreaterThan(20);
  });

  test('has a sign-in for every audience', async () => {
    for (const login of demoLogins) expect(await count('user', `email = '${login.email}' and active`)).toBe(1);
    expect(await count('account')).toBe(12);
    expect(await count('user', `audience <> 'staff' and person_id is not null and organization_id is not null`)).toBe(4);
  });

  test('has duplicates for the search to find', async () => {
    const quiet = { setTotal: async () => {}, report: async () => {} };
    await program.app.db.transaction().execute(async (tx) => {
      await findDuplicates(tx, 'parties.person', program.app.now(), quiet);
      await findDuplicates(tx, 'parties.organization', program.app.now(), quiet);
    });
    const likely = await sql<{
      type: string;
      n: number;
    }>`select type, count(*)::int as n from duplicate_candidate where score >= 0.9 group by type order by type`.execute(program.app.db);
    expect(likely.rows).toMatchObject([{ type: 'parties.organization' }, { type: 'parties.person' }]);
    expect(likely.rows.find((r) => r.type === 'parties.person')?.n).toBeGreaterThanOrEqual(3);
  });
});

// Last, as what it sends changes the company.
describe('whatever is sent is answered, and never by an error of ours:', () => {
  let server: FastifyInstance;
  let actor: Actor = publicActor;
  beforeAll(async () => {
    const authenticator = { authenticate: async () => actor };
    server = await createServer({ app: { ...program.app, services: { ...program.app.services, authenticator } }, config, log });
    afterAll(() => server.close());
  });

  test.each([
    ['admin@fjellvik.example', 500],
    ['customer@bergfreund.example', 50],
    ['partner@alpenpartner.example', 50],
    ['nobody', 10],
  ])(
    '%s',
    async (email, least) => {
      const [user] = (await sql<{ id: string }>`select id from "user" where email = ${email}`.execute(program.app.db)).rows;
      // As they are now: that somebody is signed out on the way ends nothing.
      actor = (user && (await identityOf(program.app).readActor(program.app.db, user.id))) ?? publicActor;
      const idsAt = new Map<string, string[]>();
      for (const record of program.app.registry.records) {
        const { rows } = await sql<{ id: string }>`select id from ${sql.table(snake(record.name))} limit 20`.execute(program.app.db);
        idsAt.set(
          `/api/v1/${record.module}/${record.path}`,
          rows.map((row) => row.id),
        );
      }
      const { answers, broken } = await sendHostile(server, idsAt, least);
      expect(broken).toEqual([]);
      // Much of it has to get through, or nothing was tried.
      expect(answers[200]).toBeGreaterThan(least);
    },
    600_000,
  );
});
