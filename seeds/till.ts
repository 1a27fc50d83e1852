import { runCommand, runCommandIn } from '../src/kernel/command/run.ts';
import { systemActor } from '../src/kernel/access/actor.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { AppError } from '../src/kernel/errors.ts';
import { role } from '../src/platform/identity/records/role.ts';
import { tillSession } from '../src/modules/till/records/till-session.ts';
import type { Stage } from './stage.ts';

/** Who sells over the counter and by phone, a day at the till of the first outlet, and the drawer of another that is open. */
export async function seedTill(stage: Stage): Promise<void> {
  await allow(stage);
  const facts = await stage.as(null, 0, async (ctx) => {
    const of = async (query: ReturnType<typeof sql>): Promise<readonly string[]> =>
      ((await query.execute(ctx.db)).rows as readonly { id: string }[]).map((row) => row.id);
    const outlets = await of(sql`select id from location where kind = 'outlet' and deleted_at is null order by position, id`);
    return {
      outlets,
      // Of which a day's sales leave something.
      products: await of(sql`
        select l.product_id as id from stock_level l join product p on p.id = l.product_id
        where l.location_id = ${outlets[0] ?? null}::uuid and l.available >= 3 and p.list_price is not null and p.state = 'active' order by p.sku, p.id limit 4`),
      methods: await of(sql`
        select id from payment_method where provider in ('cash', 'card-terminal') and deleted_at is null and is_active order by provider desc`),
    };
  });
  const [outlet, other] = facts.outlets;
  if (!outlet) return;
  const currency = stage.app.scope().baseCurrency;
  const yesterday = await open(stage, outlet, 1.4, '1500');
  for (const [i, product] of facts.products.entries())
    await tolerant(() =>
      run(stage, 1.3 - i * 0.05, 'sell', yesterday, {
        lines: [{ product, quantity: 1 }],
        paymentMethod: facts.methods[i % facts.methods.length],
        saleKey: `demo ${i}`,
      }),
    );
  await run(stage, 1.05, 'move-cash', yesterday, {
    direction: 'cashOut',
    amount: { amount: '124', currency },
    reason: 'Coffee for the shop',
  });
  const expected = await stage.as(null, 0, async (ctx) => {
    const { rows } = await sql<{ sum: string }>`
      select trim_scale(1500 + coalesce(sum(amount), 0))::text as sum from till_entry where session_id = ${yesterday}::uuid and provider = 'cash'`.execute(
      ctx.db,
    );
    return rows[0]?.sum ?? '1500';
  });
  await run(stage, 1, 'close', yesterday, {
    counted: { amount: String(Number(expected) - 5), currency },
    note: 'A coin may have rolled away.',
  });
  if (other) await open(stage, other, 0.2, '1200');
}

/** Sales and support sell; only sales give discounts by hand. */
async function allow(stage: Stage): Promise<void> {
  const rows = await stage.as(
    null,
    0,
    async (ctx) =>
      (
        await sql<{ id: string; key: string; permissions: readonly string[] | null }>`
        select id, key, permissions from role where key in ('sales-manager', 'sales-rep', 'support-agent') and deleted_at is null`.execute(
          ctx.db,
        )
      ).rows,
  );
  for (const each of rows) {
    const more = each.key === 'support-agent' ? ['till.sell'] : ['till.sell', 'orders.giveDiscounts'];
    await runCommand(stage.app, {
      actor: { ...systemActor, userId: stage.users.get('admin')?.id ?? null },
      requestId: 'demo',
      record: stage.app.registry.record(role.key),
      verb: 'update',
      id: each.id,
      input: { permissions: [...new Set([...(each.permissions ?? []), ...more])] },
    });
  }
}

async function open(stage: Stage, outlet: string, days: number, amount: string): Promise<string> {
  const reply = await stage.as('support', days, (ctx) =>
    runCommandIn(ctx, {
      record: ctx.registry.record(tillSession.key),
      verb: 'open',
      input: { outlet, float: { amount, currency: ctx.scope.baseCurrency } },
    }),
  );
  return (reply.result as { session: string }).session;
}

const run = (stage: Stage, days: number, verb: string, id: string, input: object): Promise<unknown> =>
  stage.as('support', days, (ctx) => runCommandIn(ctx, { record: ctx.registry.record(tillSession.key), verb, id, input }));

/** What is sold out by then is simply not sold. */
async function tolerant(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
