import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { checkFor, checkQuickly, checkReads, idsOf, type Check, type Leak } from './find-leaks.ts';
import { checkQueries, checkRoutes } from './find-route-leaks.ts';
import { checkWrites } from './find-write-leaks.ts';
import { openLocks, predicatesOf, withoutPredicates, type Predicate } from './mutate.ts';
import { oracleFor, type Oracle } from './oracle.ts';
import { createWorld, type World } from './world.ts';

// Over the whole program as it is declared: what is added to it is tried here without a change.
let world: World;
let server: FastifyInstance;
let oracles: ReadonlyMap<string, Oracle>;
const outside = ['customer', 'partner', 'public'];
const everybody = ['admin', 'staff without grants', 'staff own', 'staff team', 'staff reading', 'staff blind', 'narrow key', ...outside];

beforeAll(async () => {
  world = await createWorld();
  server = await world.serve(world.app);
  oracles = await oraclesOf(world);
}, 120_000);

async function oraclesOf(of: World): Promise<Map<string, Oracle>> {
  const found = new Map<string, Oracle>();
  for (const [name, actor] of Object.entries(of.actors)) found.set(name, await oracleFor(of, actor));
  return found;
}

const actorOf = (name: string): Actor => world.actors[name] as Actor;
const check = (name: string): Check => checkFor(world, server, name, oracles.get(name) as Oracle);
const brief = (leaks: readonly Leak[]): string[] => leaks.slice(0, 20).map((l) => `${l.actor}, ${l.record}: ${l.where} ${l.what}`);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

describe('lists, counts, pages, details, pickers, searches and exports show each actor exactly what the policies say:', () => {
  test.each(everybody)('%s', async (name) => {
    const c = check(name);
    for (const record of world.records) await checkReads(c, record);
    expect(brief(c.leaks)).toEqual([]);
    say(`${name}: ${world.records.map((r) => `${r.key} ${c.oracle.exists(r.key) ? `${c.oracle.rows(r.key).size}/${idsOf(world, r).length}` : '-'}`).join(', ')}`);
  }, 120_000);
});

describe('queries, histories and other routes show nothing else, and turn away whom they must:', () => {
  test.each(everybody)('%s', async (name) => {
    const c = check(name);
    const tried = (await checkQueries(c, world.app)) + (await checkRoutes(c, world.app, actorOf(name)));
    expect(brief(c.leaks)).toEqual([]);
    say(`${name}: ${tried} requests`);
  }, 120_000);
});

describe('commands do what `can` says, and nothing to rows of others:', () => {
  test.each(everybody)('%s', async (name) => {
    const c = check(name);
    let tried = 0;
    for (const record of world.records) tried += await checkWrites(c, world.app, actorOf(name), record);
    expect(brief(c.leaks)).toEqual([]);
    say(`${name}: ${tried} commands`);
  }, 120_000);
});

describe('the suite itself', () => {
  test('has rows that each audience outside sees, and rows that they do not, of every record that exists for them', () => {
    for (const name of outside) {
      const oracle = oracles.get(name) as Oracle;
      for (const record of world.records.filter((r) => oracle.exists(r.key))) {
        expect(oracle.rows(record.key).size, `${record.key} for ${name}`).toBeGreaterThan(0);
        expect(oracle.rows(record.key).size, `${record.key} for ${name}`).toBeLessThan(idsOf(world, record).length);
      }
    }
  });
});

describe('with a predicate forgotten', () => {
  let opened: World;
  beforeAll(async () => {
    opened = await createWorld();
    await openLocks(opened.admin);
  }, 120_000);

  async function leaksWithout(of: World, forgotten: readonly Predicate[], actors: readonly string[], records: readonly string[]): Promise<Leak[]> {
    const registry = withoutPredicates(of.app.registry, forgotten);
    const found = await oraclesOf(of);
    const app = { ...of.app, registry };
    const mutant = await of.serve(app);
    const leaks: Leak[] = [];
    for (const name of actors) {
      const c = checkFor(of, mutant, name, found.get(name) as Oracle);
      for (const key of records) await checkQuickly(c, registry.record(key));
      leaks.push(...c.leaks.filter((l) => /not theirs|shows/.test(l.what)));
    }
    return leaks;
  }

  test('the checks find it, whichever it is', async () => {
    const missed: string[] = [];
    let found = 0;
    const found0 = await oraclesOf(opened);
    for (const predicate of predicatesOf(opened.app.registry)) {
      const actors = predicate.audience === 'staff' ? ['staff own', 'staff team', 'narrow key'] : [predicate.audience];
      const record = opened.app.registry.record(predicate.record);
      const living = idsOf(opened, record).length;
      // Where they see all rows anyway, the predicate says no more than that they may.
      if (actors.every((name) => !found0.get(name)?.exists(record.key) || (found0.get(name)?.rows(record.key).size ?? 0) >= living)) continue;
      const leaks = await leaksWithout(opened, [predicate], actors, [predicate.record]);
      if (leaks.length === 0) missed.push(`${predicate.record} for ${predicate.audience}`);
      found += 1;
    }
    expect(missed).toEqual([]);
    say(`${found} predicates forgotten one by one, each found`);
    expect(found).toBeGreaterThan(10);
  }, 300_000);

  test('all of them at once, the locks of the database still leak nothing outside', async () => {
    const leaks = await leaksWithout(world, predicatesOf(world.app.registry), outside, world.records.map((r) => r.key));
    expect(brief(leaks)).toEqual([]);
  }, 120_000);

  test('and without the locks they would', async () => {
    const leaks = await leaksWithout(opened, predicatesOf(opened.app.registry), outside, opened.records.map((r) => r.key));
    expect(new Set(leaks.map((l) => l.actor))).toEqual(new Set(['customer', 'partner']));
  }, 120_000);
});
