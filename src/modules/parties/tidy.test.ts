import { expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { tidyParties } from './jobs/tidy.ts';
import { affiliation } from './records/affiliation.ts';
import { organization } from './records/organization.ts';
import { person } from './records/person.ts';
import { createPartiesApp } from './testing/parties-app.ts';

const job = { id: '1', name: 'parties.tidy', attempt: 1, maxAttempts: 1, signal: new AbortController().signal };

test('an affiliation that ended by the calendar is the main one no longer', async () => {
  const t = await createPartiesApp();
  const [acme, globex] = [await t.make(organization, { name: 'Acme' }), await t.make(organization, { name: 'Globex' })];
  const ana = await t.make(person, { givenName: 'Ana', organization: acme, jobTitle: 'Buyer' });
  await t.make(affiliation, { person: ana, organization: globex, title: 'Adviser' });
  // As after the night in which it ended: no statement touched the row.
  await t.app.db.transaction().execute(async (tx) => {
    await sql`select set_config('entente.parties_sync', 'off', true)`.execute(tx);
    await sql`update affiliation set until = current_date - 1 where organization_id = ${acme}::uuid`.execute(tx);
  });
  expect((await sql`select organization_id from person where id = ${ana}`.execute(t.app.db)).rows).toEqual([{ organization_id: acme }]);
  await t.as(t.admin, (ctx) =>
    tidyParties.run({ ...ctx, app: t.app, scope: { ...ctx.scope, today: new Date().toISOString().slice(0, 10) }, job }, {}),
  );
  expect((await sql`select organization_id, job_title from person where id = ${ana}`.execute(t.app.db)).rows).toEqual([
    { organization_id: globex, job_title: 'Adviser' },
  ]);
});

test('a note written to a record while it was merged away follows it', async () => {
  const t = await createPartiesApp();
  const [kept, gone] = [await t.make(person, { givenName: 'A' }), await t.make(person, { givenName: 'B' })];
  await t.run(person, 'merge', { target: kept, source: gone });
  const late = newId();
  await sql`insert into note (id, body, visibility, subject_id, subject_type) values (${late}::uuid, 'Late', 'internal', ${gone}::uuid, ${person.key})`.execute(
    t.app.db,
  );
  await t.as(t.admin, (ctx) => tidyParties.run({ ...ctx, app: t.app, job }, {}));
  expect((await sql`select subject_id from note where id = ${late}`.execute(t.app.db)).rows).toEqual([{ subject_id: kept }]);
});
