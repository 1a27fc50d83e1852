import { runCommandIn } from '../src/kernel/command/run.ts';
import { createRecord } from '../src/kernel/command/store.ts';
import type { RecordType } from '../src/kernel/record/record.ts';
import { type entryConditions, lostReasons, wonReasons } from '../src/modules/sales/records/choices.ts';
import { opportunity } from '../src/modules/sales/records/opportunity.ts';
import { opportunityCompetitor } from '../src/modules/sales/records/opportunity-competitor.ts';
import { opportunityContact } from '../src/modules/sales/records/opportunity-contact.ts';
import { pipeline } from '../src/modules/sales/records/pipeline.ts';
import { stage as stageRecord } from '../src/modules/sales/records/stage.ts';
import type { SeededOrganization } from './organizations.ts';
import type { SeededPerson } from './people.ts';
import { seedAccountPlans } from './account-plans.ts';
import { seedSnapshots } from './sales-snapshots.ts';
import { seedSalesTargets } from './sales-targets.ts';
import type { Stage } from './stage.ts';

interface SeededPipeline {
  readonly id: string;
  /** Ids of its stages in order; the last two are won and lost. */
  readonly stages: readonly string[];
}

interface Deal {
  readonly who: SeededPerson;
  readonly pipeline: SeededPipeline;
  /** Days ago when it was opened. */
  readonly opened: number;
  readonly title: string;
}

/** Two pipelines, and fourteen months of deals with their way through the stages: more in spring and autumn, as with tents. */
export async function seedSales(
  stage: Stage,
  organizations: readonly SeededOrganization[],
  people: readonly SeededPerson[],
  productIds: readonly string[],
): Promise<void> {
  const { random } = stage;
  const [fresh, again] = await seedPipelines(stage);
  const buyers = people.filter((p) => p.organization.role === 'customer' || p.organization.role === 'prospect');
  const competitors = organizations.filter((o) => o.role === 'competitor');
  const deals = Array.from({ length: 150 }, (): Deal => {
    const who = random.pick(buyers);
    const isAgain = who.organization.role === 'customer' && random.chance(0.45);
    return { who, pipeline: isAgain ? again : fresh, opened: openedAgo(stage, who.age), title: random.pick(isAgain ? seasonal : firsts) };
  }).toSorted((a, b) => b.opened - a.opened);
  for (const deal of deals) await seedDeal(stage, deal, productIds, competitors);
  await seedSnapshots(stage);
  await seedAccountPlans(stage, organizations);
  await seedSalesTargets(stage, [...new Set(deals.map((deal) => deal.who.organization.owner))]);
}

const firsts = ['First order of tents', 'Assortment of packs', 'Shop-in-shop', 'Opening order', 'Rental tents', 'Staff jackets'];
const seasonal = ['Spring order', 'Autumn order', 'Re-order of packs', 'Winter jackets', 'Clearance of sleeping bags'];

/** Deals begin where buying for spring and autumn begins: drawn again half of the time when the month is a quiet one. */
function openedAgo({ random, daysAgo }: Stage, age: number): number {
  for (;;) {
    const days = 1 + random.next() ** 1.3 * Math.max(5, age - 3);
    const month = Number(daysAgo(days).slice(5, 7));
    if ([1, 2, 3, 8, 9, 10, 11].includes(month) || random.chance(0.5)) return days;
  }
}

async function seedPipelines(stage: Stage): Promise<[SeededPipeline, SeededPipeline]> {
  const make = (name: string, position: number, steps: readonly Step[]): Promise<SeededPipeline> =>
    stage.as('admin', 390, async (ctx) => {
      const { id } = await createRecord(ctx, pipeline, { name, position, isDefault: position === 0 });
      const stages: string[] = [];
      for (const [index, [title, probability, forecastCategory, rottingDays, needed = []]] of steps.entries())
        stages.push(
          (
            await createRecord(ctx, stageRecord, {
              name: title,
              pipeline: id,
              position: index,
              probability,
              forecastCategory,
              rottingDays,
              entryConditions: needed,
            })
          ).id,
        );
      stages.push(
        (
          await createRecord(ctx, stageRecord, {
            name: 'Won',
            pipeline: id,
            position: 90,
            state: 'won',
            probability: 100,
            forecastCategory: 'closed',
          })
        ).id,
      );
      stages.push(
        (
          await createRecord(ctx, stageRecord, {
            name: 'Lost',
            pipeline: id,
            position: 91,
            state: 'lost',
            probability: 0,
            forecastCategory: 'omitted',
          })
        ).id,
      );
      return { id, stages };
    });
  return [
    await make('New business', 0, [
      ['Qualified', 10, 'pipeline', 21],
      ['Samples sent', 30, 'pipeline', 30, ['organization']],
      ['Proposal', 55, 'bestCase', 21, ['amount']],
      ['Negotiation', 80, 'commit', 14, ['amount', 'contact']],
    ]),
    await make('Repeat business', 1, [
      ['Planned', 40, 'pipeline', 45],
      ['Order discussed', 70, 'bestCase', 21],
      ['Confirmed', 90, 'commit', 14, ['amount']],
    ]),
  ];
}

type Step = readonly [string, number, 'pipeline' | 'bestCase' | 'commit', number, (readonly (typeof entryConditions)[number]['value'][])?];

async function seedDeal(
  stage: Stage,
  { who, pipeline: of, opened, title }: Deal,
  productIds: readonly string[],
  competitors: readonly SeededOrganization[],
): Promise<void> {
  const { random } = stage;
  const { organization, id: person } = who;
  const length = 20 + random.below(of.stages.length > 5 ? 90 : 40);
  const id = await stage.as(organization.owner, opened, async (ctx) => {
    const deal = await createRecord(ctx, opportunity, {
      name: `${title}, ${organization.name}`,
      organization: organization.id,
      person,
      pipeline: of.id,
      owner: stage.users.get(organization.owner)?.id,
      source: random.pick(['fair', 'referral', 'web', 'coldCall'] as const),
      closeOn: stage.day(Math.round(length - opened)),
      nextStep: random.pick(nextSteps),
      nextStepOn: stage.day(Math.round(3 + random.below(12) - opened)),
    });
    const run = (verb: string, input: unknown): Promise<unknown> => command(ctx, opportunity, deal.id, verb, input);
    const currency = organization.country.currency;
    const lines = random.chance(0.55) && currency === 'NOK' ? 1 + random.below(4) : 0;
    for (let n = 0; n < lines; n += 1)
      await run('add-line', {
        product: random.pick(productIds),
        quantity: 5 + random.below(40),
        discount: random.pick([0, 0, 5, 10, 12.5]),
      });
    if (lines === 0)
      await command(ctx, opportunity, deal.id, 'update', { amount: { amount: amountIn(random.next(), currency), currency } });
    await createRecord(ctx, opportunityContact, {
      opportunity: deal.id,
      person,
      role: random.pick(['decisionMaker', 'champion', 'economicBuyer'] as const),
    });
    const rival = competitors.length > 0 && random.chance(0.3) ? random.pick(competitors) : null;
    if (rival)
      await createRecord(ctx, opportunityCompetitor, { opportunity: deal.id, organization: rival.id, state: 'active', strengths: 'Price' });
    return deal.id;
  });
  await walk(stage, { id, of, opened, length, owner: organization.owner });
}

/** From stage to stage until it is won, lost, or today; some stop on the way, some close dates are pushed. */
async function walk(
  stage: Stage,
  { id, of, opened, length, owner }: { id: string; of: SeededPipeline; opened: number; length: number; owner: string },
): Promise<void> {
  const { random } = stage;
  const open = of.stages.slice(0, -2);
  const isWon = random.chance(open.length > 3 ? 0.38 : 0.66);
  const lastStep = isWon ? open.length - 1 : random.below(open.length);
  for (let step = 1; step <= lastStep; step += 1) {
    const at = opened - (length * step) / (open.length + 0.4);
    if (at < 0.2 || (at < 20 && random.chance(0.3))) return;
    await stage.as(owner, at, async (ctx) => {
      await command(ctx, opportunity, id, 'move-to-stage', { stage: open[step] });
      if (random.chance(0.22)) await command(ctx, opportunity, id, 'update', { closeOn: stage.day(Math.round(length + 20 - opened)) });
    });
  }
  const end = opened - length;
  if (end < 0.3) return;
  const closeOn = stage.day(-Math.ceil(end));
  await stage.as(owner, end, (ctx) =>
    isWon
      ? command(ctx, opportunity, id, 'win', { wonReason: random.pick(wonReasons).value, closeOn })
      : command(ctx, opportunity, id, 'lose', { lostReason: random.pick(lostReasons.slice(0, 6)).value, closeOn }),
  );
}

const nextSteps = [
  'Send the price list',
  'Call about quantities',
  'Show the new collection',
  'Agree on delivery dates',
  'Visit the shop',
  'Send samples',
];

/** A round amount of 8,000 to 300,000 kroner, in another currency about as much. */
function amountIn(chance: number, currency: string): string {
  const kroner = 8000 + chance ** 2.2 * 292_000;
  const perUnit: Readonly<Record<string, number>> = { EUR: 11.6, GBP: 13.6, USD: 10.7, CAD: 7.7, CHF: 12.3, JPY: 0.071, DKK: 1.55 };
  return String(Math.round(kroner / (perUnit[currency] ?? 1) / 100) * 100);
}

type SeedCtx = Parameters<typeof runCommandIn>[0];

function command(ctx: SeedCtx, record: RecordType, id: string, verb: string, input: unknown): Promise<unknown> {
  return runCommandIn(ctx, { record: ctx.registry.record(record.key), verb, id, input });
}
