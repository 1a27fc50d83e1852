import { expect, test } from 'vitest';
import { Decimal } from '../../kernel/money/decimal.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { ImportPlan } from '../../platform/exchange/index.ts';
import { organization } from '../parties/records/organization.ts';
import { product } from '../catalog/records/product.ts';
import { opportunity } from './records/opportunity.ts';
import { seededRandom } from '../../kernel/random/seeded-random.ts';
import { importsOf } from './testing/bring-in.ts';
import type { ReportAnswer } from './rules/report.ts';
import { createSalesApp, makePipeline, type SalesApp } from './testing/sales-app.ts';

interface OpenName {
  readonly target: string;
  readonly field: string;
  readonly name: string;
  readonly key: string;
  readonly rows: number;
  readonly isAmbiguous: boolean;
  readonly canCreate: boolean;
  readonly suggestions: readonly { readonly id: string; readonly title: string }[];
}

/** As the wizard keeps what was decided about single names. */
function decide(plan: ImportPlan, decisions: readonly (readonly [field: string, key: string, decision: string])[]): ImportPlan {
  return {
    ...plan,
    columns: plan.columns.map((column) => {
      const own = decisions.filter(([field]) => field === column.field);
      return own.length === 0 ? column : { ...column, names: Object.fromEntries(own.map(([, key, decision]) => [key, decision])) };
    }),
  };
}

const query = async <T>(app: SalesApp, name: string, input: Record<string, unknown>): Promise<T> =>
  app.as(app.admin, async (ctx) => (await app.app.registry.query(opportunity.key, name)?.run(ctx, input, null)) as T);
const tables = ['opportunity', 'opportunity_line', 'organization', 'product', 'stage', 'pipeline', 'stage_change', 'external_id'];
const everything = async (app: SalesApp): Promise<string> =>
  (
    await Promise.all(
      tables.map(async (table) => JSON.stringify((await app.pool.query(`select to_jsonb(t) as row from ${table} t order by id`)).rows)),
    )
  ).join('\n');

test('9,000 deals with everything by name come in: each row accounted for, board and forecast as the file says, and undone', async () => {
  const app = await createSalesApp();
  const [business, renewals] = [await makePipeline(app), await makePipeline(app, 'Renewals')];
  const [ana, bo] = [await app.newUser('Ana Ek'), await app.newUser('Bo Lind')];
  const repIds = { ana: String(ana.userId), bo: String(bo.userId) };
  const bosAddress = String((await app.pool.query('select email from "user" where id = $1', [bo.userId])).rows[0].email);
  const prices: Record<string, number> = { 'GTX Pro': 4821, 'GTX Basic': 550, 'MG Special': 55, 'GTX Plus Pro': 5482, 'GTK 500': 26768 };
  for (const [name, price] of Object.entries(prices))
    await app.make(product, { name, listPrice: { amount: String(price), currency: 'EUR' } });
  for (let n = 0; n < 40; n += 1) await app.make(organization, { name: `Account ${n}` });
  const before = await everything(app);

  // The file, and what it says, counted by hand.
  const random = seededRandom(7);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const misspelt: Record<string, string> = { GTXPro: 'GTX Pro', 'GTX Basc': 'GTX Basic', 'MG Speciall': 'MG Special' };
  const spellings = [...Object.keys(prices), ...Object.keys(misspelt), 'Zebra lamp', ''];
  const rows = ['Deal ID;Deal name;Account;Owner;Product;Pipeline;Stage;Amount;Currency;Close date'];
  const expected = new Map<string, { deals: number; sum: Decimal }>();
  const inMarch = { commit: new Decimal(0), bestCase: new Decimal(0), pipeline: new Decimal(0), won: new Decimal(0) };
  const categories: Record<string, keyof typeof inMarch> = {
    Qualified: 'pipeline',
    Proposal: 'bestCase',
    Negotiation: 'commit',
    Won: 'won',
  };
  const closed = new Map<string, { won: number; lost: number; amount: Decimal }>();
  const close = (key: string, stage: 'Won' | 'Lost', base: Decimal): void => {
    const was = closed.get(key) ?? { won: 0, lost: 0, amount: new Decimal(0) };
    closed.set(key, stage === 'Won' ? { ...was, won: was.won + 1, amount: was.amount.plus(base) } : { ...was, lost: was.lost + 1 });
  };
  const tally = { refused: 0, zebra: 0, lines: 0, noAccount: 0, fresh: new Set<string>(), byOwner: { ana: 0, bo: 0 } };
  for (let n = 0; n < 9000; n += 1) {
    const spelling = pick(spellings);
    const owner = pick(['Ana Ek', bosAddress]);
    const funnel = pick([business, renewals]);
    const stage = pick(['Qualified', 'Proposal', 'Negotiation', 'Won', 'Lost']);
    const account = pick(['', `Account ${Math.floor(random() * 40)}`, `account ${Math.floor(random() * 40)} `, `New ${n % 300}`]);
    const amount = random() < 0.15 ? null : new Decimal(Math.floor(random() * 5_000_000)).div(100);
    const currency = pick(['EUR', 'USD']);
    const hasDate = stage === 'Won' || stage === 'Lost' || random() > 0.3;
    const [day, month] = [1 + Math.floor(random() * 28), 1 + Math.floor(random() * 6)];
    const name = n % 450 === 449 ? '' : `Deal ${n}`;
    rows.push(
      [
        `D-${n}`,
        name,
        account,
        owner,
        spelling,
        funnel === business ? 'New business' : 'renewals',
        stage,
        amount === null ? '' : amount.toNumber().toLocaleString('de-DE', { minimumFractionDigits: 2 }),
        currency,
        hasDate ? `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.2026` : '',
      ].join(';'),
    );
    if (name === '' || spelling === 'Zebra lamp') {
      tally.refused += 1;
      if (spelling === 'Zebra lamp') tally.zebra += 1;
      continue;
    }
    if (account.startsWith('New')) tally.fresh.add(account);
    if (account === '') tally.noAccount += 1;
    tally.byOwner[owner === 'Ana Ek' ? 'ana' : 'bo'] += 1;
    const listed = prices[misspelt[spelling] ?? spelling];
    if (spelling !== '') tally.lines += 1;
    const base =
      amount === null
        ? new Decimal(spelling === '' ? 0 : (listed ?? 0))
        : currency === 'EUR'
          ? amount
          : amount.times('0.5').toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN);
    const key = String(funnel.stages[stage]);
    const sum = expected.get(key) ?? { deals: 0, sum: new Decimal(0) };
    expected.set(key, { deals: sum.deals + 1, sum: sum.sum.plus(base) });
    if (stage === 'Won' || stage === 'Lost')
      for (const key of [`2026-0${month}-01`, owner === 'Ana Ek' ? repIds.ana : repIds.bo]) close(key, stage, base);
    const category = categories[stage];
    if (hasDate && month === 3 && category) inMarch[category] = inMarch[category].plus(base);
  }

  const imports = importsOf(app);
  const { id, plan } = await imports.upload(opportunity, rows.join('\r\n'));
  const columnOf = (header: string) => plan.columns.find((column) => column.column === header);
  expect(columnOf('Product')).toMatchObject({ target: 'opportunityLine', field: 'product' });
  expect(columnOf('Currency')).toMatchObject({ target: 'opportunity', field: 'amount', part: 'currency' });
  expect(plan.columns.map(({ column }) => column).toSorted()).toEqual(rows[0]?.split(';').toSorted());
  expect(plan.columns.filter((column) => column.create).map((column) => column.column)).toEqual(['Account']);
  await imports.configure(id, plan);

  // Each name that nothing bears, once, with its count and what it may mean.
  const { names, rows: read, isComplete } = await imports.get<{ names: OpenName[]; rows: number; isComplete: boolean }>('/names', id);
  expect([read, isComplete]).toEqual([9000, true]);
  const open = new Map(names.filter((each) => each.field === 'product').map((each) => [each.name, each]));
  expect([...open.keys()].toSorted()).toEqual(['GTX Basc', 'GTXPro', 'MG Speciall', 'Zebra lamp']);
  for (const [wrong, right] of Object.entries(misspelt)) expect([wrong, open.get(wrong)?.suggestions[0]?.title]).toEqual([wrong, right]);
  expect(open.get('Zebra lamp')?.suggestions).toEqual([]);
  expect(names.reduce((sum, each) => sum + (each.field === 'product' ? each.rows : 0), 0)).toBe(
    rows.filter((row) => /;(GTX Basc|GTXPro|MG Speciall|Zebra lamp);/.test(row)).length,
  );
  // Stages are told apart by the pipeline of their row, so that none of them is in doubt.
  expect(names.filter((each) => each.field === 'stage' || each.field === 'pipeline' || each.field === 'owner')).toEqual([]);

  const stored = decide(plan, [
    ...Object.keys(misspelt).map((wrong) => ['product', wrong.toLowerCase(), open.get(wrong)?.suggestions[0]?.id ?? ''] as const),
    ['product', 'zebra lamp', 'refuse'],
  ]);
  await imports.configure(id, stored);
  const preview = await imports.preview<{ counts: { rows: number; created: number; failed: number } }>(id, 9000);
  expect(preview.counts).toMatchObject({ rows: 9000, created: 9000 - tally.refused, failed: tally.refused });
  expect(await everything(app)).toBe(before);

  const { counts } = await imports.start(id);
  expect(counts).toMatchObject({ rows: 9000, created: 9000 - tally.refused, updated: 0, skipped: 0, failed: tally.refused });
  expect(counts.records).toMatchObject({
    'sales.opportunity': { created: 9000 - tally.refused },
    'sales.opportunityLine': { created: tally.lines },
    'parties.organization': { created: tally.fresh.size },
  });
  const problems = (await imports.get<string>('/problems', id, { outcomes: 'failed' })).trim().split('\r\n').slice(1);
  expect(problems).toHaveLength(tally.refused);
  expect(problems.filter((line) => line.includes('is refused, as you said'))).toHaveLength(tally.zebra);
  expect(problems.every((line) => /Name is required|refused, as you said/.test(line))).toBe(true);

  // Board and forecast agree with the count of the file, to the cent.
  for (const funnel of [business, renewals]) {
    const { stages } = await query<{ stages: { stage: string; deals: number; amount: string }[] }>(app, 'stage-totals', {
      pipeline: funnel.id,
      rates: 'deal',
    });
    const own = Object.values(funnel.stages);
    expect(Object.fromEntries(stages.map(({ stage, deals, amount }) => [stage, [deals, amount]]))).toEqual(
      Object.fromEntries(own.map((stage) => [stage, [expected.get(stage)?.deals, expected.get(stage)?.sum.toFixed()]])),
    );
  }
  const { lines } = await query<{ lines: Record<keyof typeof inMarch, string>[] }>(app, 'forecast', {
    from: '2026-03-01',
    to: '2026-03-31',
  });
  for (const category of ['won', 'commit', 'bestCase', 'pipeline'] as const)
    expect([category, Decimal.sum(...lines.map((line) => line[category])).toFixed()]).toEqual([category, inMarch[category].toFixed()]);
  // So do the reports: what was won and lost month by month, and by rep.
  const period = { from: '2026-01-01', to: '2026-06-30', rates: 'deal' };
  const months = await query<ReportAnswer>(app, 'performance', { report: 'results', ...period });
  expect(months.rows.map((row) => [row.key, row.values['won'], row.values['lost'], row.values['wonAmount']])).toEqual(
    [1, 2, 3, 4, 5, 6].map((month) => {
      const of = closed.get(`2026-0${month}-01`);
      return [`2026-0${month}-01`, of?.won, of?.lost, of?.amount.toFixed()];
    }),
  );
  const reps = await query<ReportAnswer>(app, 'performance', { report: 'win-rate', by: 'rep', ...period });
  expect(Object.fromEntries(reps.rows.map((row) => [row.key, [row.values['won'], row.values['lost']]]))).toEqual(
    Object.fromEntries(Object.values(repIds).map((rep) => [rep, [closed.get(rep)?.won, closed.get(rep)?.lost]])),
  );
  const told = await sql<{ n: number; own: number; orphans: number; off: number }>`
    select count(*)::int as n, count(*) filter (where owner_id = ${ana.userId}::uuid)::int as own, count(*) filter (where organization_id is null)::int as orphans,
      count(*) filter (where exists (select 1 from opportunity_line l where l.opportunity_id = o.id) and amount is distinct from (select sum(total) from opportunity_line l where l.opportunity_id = o.id))::int as off
    from opportunity o`.execute(app.app.db);
  expect(told.rows[0]).toEqual({ n: 9000 - tally.refused, own: tally.byOwner.ana, orphans: tally.noAccount, off: 0 });

  expect(await imports.undo(id)).toBe('undone');
  expect(await everything(app)).toBe(before);
}, 120_000);

test('products of a deal that is there already are added to it, once; undo takes them and the amount back', async () => {
  const app = await createSalesApp();
  await makePipeline(app);
  for (const [name, price] of [
    ['Tent', '100'],
    ['Stove', '40.50'],
    ['Gift', null],
  ] as const)
    await app.make(product, { name, ...(price ? { listPrice: { amount: price, currency: 'EUR' } } : {}) });
  const customer = await app.make(organization, { name: 'Nordlys' });
  const deal = await app.make(opportunity, {
    name: 'Camp',
    organization: customer,
    closeOn: '2026-05-01',
    amount: { amount: '5', currency: 'EUR' },
  });
  const before = await everything(app);
  const imports = importsOf(app);
  const { id, plan } = await imports.upload(
    opportunity,
    [
      'Deal name,Account,Close date,Product,Quantity,Unit price,Discount,Amount',
      'Camp,Nordlys,2026-05-01,Tent,2,,10,',
      'Camp,Nordlys,2026-05-01,Stove,1,39.99,,',
      'Camp,Nordlys,2026-05-01,Stove,1,39.99,,',
      'Thirds,Nordlys,2026-06-01,Tent,3,,,100',
      'Free,Nordlys,2026-06-02,Gift,1,,,',
      'Mixed,Nordlys,2026-06-03,Tent,1,10 EUR,,',
      'Mixed,Nordlys,2026-06-03,Stove,1,10 USD,,',
      'Told,Nordlys,2026-06-04,Stove,1,30,,50',
    ].join('\r\n'),
  );
  expect(plan.targets.map(({ record, match }) => [record, match])).toEqual([
    ['sales.opportunity', [['name', 'organization', 'closeOn']]],
    ['sales.opportunityLine', []],
  ]);
  await imports.configure(id, plan);
  const { counts } = await imports.start(id);
  expect([counts.rows, counts.created + counts.updated + counts.skipped + counts.failed, counts.failed]).toEqual([8, 8, 1]);
  const amounts = await sql<{ name: string; amount: string | null; lines: number }>`
    select name, trim_scale(amount)::text as amount, (select count(*)::int from opportunity_line l where l.opportunity_id = o.id) as lines from opportunity o order by name`.execute(
    app.app.db,
  );
  expect(amounts.rows).toEqual([
    { name: 'Camp', amount: '219.99', lines: 2 },
    { name: 'Free', amount: null, lines: 0 },
    { name: 'Mixed', amount: '10', lines: 1 },
    { name: 'Thirds', amount: '100', lines: 1 },
    { name: 'Told', amount: '30', lines: 1 },
  ]);
  const problems = await imports.get<string>('/problems', id, { outcomes: 'failed,warning' });
  expect(problems).toContain("must be in EUR, the currency of the deal's other lines");
  expect(problems).toContain('""Gift"" has no price, so no line was made of it');
  expect(problems).toContain('the row says 50 EUR; its lines come to 30 EUR');

  const again = await imports.upload(opportunity, 'Deal name,Account,Close date,Product\r\nCamp,Nordlys,2026-05-01,Tent');
  await imports.configure(again.id, again.plan);
  expect((await imports.start(again.id)).counts).toMatchObject({ rows: 1, skipped: 1 });
  expect(await imports.undo(id)).toBe('undone');
  expect(await everything(app)).toBe(before);
  expect(deal).not.toBe('');
}, 60_000);

test('a name that fits nothing is made, left out or looked up, as was decided; a name of two records is asked about', async () => {
  const app = await createSalesApp();
  const funnel = await makePipeline(app);
  await makePipeline(app, 'Renewals');
  const [first, second] = [await app.make(organization, { name: 'Twin' }), await app.make(organization, { name: 'Twin' })];
  const imports = importsOf(app);
  const { id, plan } = await imports.upload(
    opportunity,
    ['Deal name,Account,Stage,Pipeline', 'A,Twin,Proposal,', 'B,Nowhere,Appointment made,Partner sales', 'C,Nobody,Won,Renewals'].join(
      '\r\n',
    ),
  );
  await imports.configure(id, plan);
  const { names } = await imports.get<{ names: OpenName[] }>('/names', id);
  const told = (field: string, name: string) => names.find((each) => each.field === field && each.name === name);
  expect(told('organization', 'Twin')).toMatchObject({ isAmbiguous: true, suggestions: [{ id: first }, { id: second }] });
  // Without a pipeline the stage may be that of either.
  expect(told('stage', 'Proposal')).toMatchObject({ isAmbiguous: true, suggestions: [{ hint: 'New business' }, { hint: 'Renewals' }] });
  expect(told('pipeline', 'Partner sales')).toMatchObject({ isAmbiguous: false, canCreate: true });
  await imports.configure(
    id,
    decide(plan, [
      ['organization', 'twin', second],
      ['organization', 'nowhere', 'empty'],
      ['organization', 'nobody', 'create'],
      ['stage', 'proposal', String(funnel.stages['Proposal'])],
      ['stage', 'appointment made', 'create'],
      ['pipeline', 'partner sales', 'create'],
    ]),
  );
  expect((await imports.start(id)).counts).toMatchObject({ rows: 3, created: 3, warnings: 0 });
  const { rows } = await sql`
    select d.name, o.name as account, d.organization_id = ${second}::uuid as "isSecond", s.name as stage, p.name as pipeline, sp.name as "ofStage"
    from opportunity d left join organization o on o.id = d.organization_id join stage s on s.id = d.stage_id join pipeline p on p.id = d.pipeline_id
      join pipeline sp on sp.id = s.pipeline_id order by d.name`.execute(app.app.db);
  expect(rows).toEqual([
    { name: 'A', account: 'Twin', isSecond: true, stage: 'Proposal', pipeline: 'New business', ofStage: 'New business' },
    { name: 'B', account: null, isSecond: null, stage: 'Appointment made', pipeline: 'Partner sales', ofStage: 'Partner sales' },
    { name: 'C', account: 'Nobody', isSecond: false, stage: 'Won', pipeline: 'Renewals', ofStage: 'Renewals' },
  ]);
});
