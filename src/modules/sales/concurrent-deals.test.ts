import { expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { opportunity } from './records/opportunity.ts';
import { createSalesApp, makePipeline } from './testing/sales-app.ts';
import { serve, type Answer } from './testing/serve.ts';

interface Deal {
  readonly id: string;
  readonly version: number;
  readonly stage: { readonly id: string };
  readonly nextStep: string | null;
  readonly tags: readonly string[];
}

interface Conflict {
  readonly code: string;
  readonly current: Deal & { readonly updatedBy: { readonly id: string } };
}

test('200 moves and edits of ten deals at once: each is taken or told what changed; after every loser has settled nothing is lost', async () => {
  const app = await createSalesApp();
  const funnel = await makePipeline(app);
  const people = await Promise.all(['Ana', 'Bo', 'Cy', 'Di'].map((name) => app.newUser(name)));
  const ask = await serve(app, people);
  const stages = ['Qualified', 'Proposal', 'Negotiation'].map((name) => String(funnel.stages[name]));
  const ids = await Promise.all(Array.from({ length: 10 }, (_, n) => app.make(opportunity, { name: `Deal ${n}`, stage: stages[0] })));
  const read = async (id: string): Promise<Deal> => (await ask(app.admin, 'GET', `sales/opportunities/${id}`)).json<{ data: Deal }>().data;
  const seen = new Map(await Promise.all(ids.map(async (id) => [id, await read(id)] as const)));

  // Everybody has the board open: 20 people write to each deal as they see it, by the board, in a cell, by a command.
  const writers = Array.from({ length: 200 }, (_, n) => ({ n, id: String(ids[n % 10]), who: people[n % 4] ?? app.admin }));
  const write = ({ n, id, who }: (typeof writers)[number], from: Deal): Promise<Answer> => {
    const path = `sales/opportunities/${id}`;
    const match = { 'if-match': `"${from.version}"` };
    if (n % 3 === 0) return ask(who, 'PATCH', path, { stage: stages[(Math.floor(n / 10) % 2) + 1], tags: [...from.tags, `w${n}`] }, match);
    return n % 3 === 1
      ? ask(who, 'PATCH', path, { nextStep: `Step ${n}`, tags: [...from.tags, `w${n}`] }, match)
      : ask(who, 'PATCH', path, { tags: [...from.tags, `w${n}`] }, match);
  };
  const first = await Promise.all(writers.map(async (writer) => ({ writer, answer: await write(writer, seen.get(writer.id) as Deal) })));
  expect(first.filter(({ answer }) => answer.status === 200)).toHaveLength(10);
  const lost = first.filter(({ answer }) => answer.status !== 200);
  expect(lost).toHaveLength(190);
  for (const { writer, answer } of lost) {
    expect([answer.status, answer.json<Conflict>().code]).toEqual([412, 'version-conflict']);
    const { current } = answer.json<Conflict>();
    // What changed, and who did it: all that is needed to choose.
    expect([current.id, current.version, current.tags.length]).toEqual([writer.id, 2, 1]);
    expect(people.map(({ userId }) => userId)).toContain(current.updatedBy.id);
  }

  // Each loser takes what is there and adds their own, until it is taken: as the dialog does.
  await Promise.all(
    lost.map(async ({ writer, answer }) => {
      let { current } = answer.json<{ current: Deal }>();
      for (let again = await write(writer, current); again.status !== 200; again = await write(writer, current)) {
        expect(again.status).toBe(412);
        ({ current } = again.json<{ current: Deal }>());
      }
    }),
  );
  for (const id of ids) {
    const deal = await read(id);
    expect(deal.tags.toSorted()).toEqual(
      writers
        .filter((writer) => writer.id === id)
        .map(({ n }) => `w${n}`)
        .toSorted(),
    );
    expect(deal.version).toBe(21);
    // The log is one unbroken chain: each change of the tags begins where the one before ended.
    const { rows } = await sql<{ from: string[]; to: string[] }>`
      select changes->'tags'->'from' as "from", changes->'tags'->'to' as "to" from event
      where record_id = ${id}::uuid and type = 'sales.opportunityUpdated' order by seq`.execute(app.app.db);
    expect(rows).toHaveLength(20);
    for (const [at, row] of rows.entries()) expect([row.from, row.to.length]).toEqual([rows[at - 1]?.to ?? [], at + 1]);
  }
  // And so is the history of stages: where a deal came from is where it was.
  const moves = await sql<{ n: number; broken: number }>`
    select count(*)::int as n, count(*) filter (where c.changes->'stage'->'from'->>'id' is distinct from coalesce(c.before, ${stages[0]}))::int as broken from (
      select e.changes, lag(e.changes->'stage'->'to'->>'id') over (partition by e.record_id order by e.seq) as before from event e
      where e.type = 'sales.opportunityUpdated' and e.changes ? 'stage') c`.execute(app.app.db);
  const counted = await sql<{ n: number }>`select count(*)::int as n from stage_change where from_id is not null`.execute(app.app.db);
  expect(moves.rows[0]?.broken).toBe(0);
  expect(counted.rows[0]?.n).toBeGreaterThanOrEqual(20);
  expect(counted.rows[0]?.n).toBe(moves.rows[0]?.n);
}, 60_000);

test('who wins or loses a deal that another closed meanwhile is told so, and only one of the two is written', async () => {
  const app = await createSalesApp();
  const funnel = await makePipeline(app);
  const [ana, bo] = [await app.newUser('Ana'), await app.newUser('Bo')];
  const ask = await serve(app, [ana, bo]);
  const id = await app.make(opportunity, { name: 'Tents', stage: funnel.stages['Proposal'] });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      ask(n % 2 ? ana : bo, 'POST', `sales/opportunities/${id}/${n % 2 ? 'win' : 'lose'}`, n % 2 ? {} : { lostReason: 'price' }, {
        'if-match': '"1"',
      }),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const answer of answers.filter(({ status }) => status !== 200))
    expect([answer.status, answer.json<Conflict>().code]).toEqual([412, 'version-conflict']);
  const { rows } = await sql<{ type: string }>`
    select type from event where record_id = ${id}::uuid and type in ('sales.opportunityWon', 'sales.opportunityLost')`.execute(app.app.db);
  expect(rows).toHaveLength(1);
});
