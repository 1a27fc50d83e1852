import { beforeAll, describe, expect, test } from 'vitest';
import { checkFor, checkQuickly, idsOf, type Leak } from './find-leaks.ts';
import { openLocks, predicatesOf, withoutPredicates, type Predicate } from './mutate.ts';
import type { Oracle } from './oracle.ts';
import { brief, oraclesOf, outside, say, wholeProgram } from './suite.ts';
import { createWorld, type World } from './world.ts';

const s = wholeProgram();

describe('with a predicate forgotten', () => {
  let opened: World;
  beforeAll(async () => {
    opened = await createWorld();
    await openLocks(opened.admin);
  }, 120_000);

  async function leaksWithout(
    of: World,
    forgotten: readonly Predicate[],
    actors: readonly string[],
    records: readonly string[],
  ): Promise<Leak[]> {
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
      if (actors.every((name) => !found0.get(name)?.exists(record.key) || (found0.get(name)?.rows(record.key).size ?? 0) >= living))
        continue;
      const leaks = await leaksWithout(opened, [predicate], actors, [predicate.record]);
      if (leaks.length === 0) missed.push(`${predicate.record} for ${predicate.audience}`);
      found += 1;
    }
    expect(missed).toEqual([]);
    say(`${found} predicates forgotten one by one, each found`);
    expect(found).toBeGreaterThan(10);
  }, 300_000);

  test('all of them at once, the locks of the database still leak nothing outside', async () => {
    const leaks = await leaksWithout(
      s.world(),
      predicatesOf(s.world().app.registry),
      outside,
      s.world().records.map((r) => r.key),
    );
    expect(brief(leaks)).toEqual([]);
  }, 120_000);

  test('and without the locks they would', async () => {
    const leaks = await leaksWithout(
      opened,
      predicatesOf(opened.app.registry),
      outside,
      opened.records.map((r) => r.key),
    );
    expect(new Set(leaks.map((l) => l.actor))).toEqual(new Set(outside));
  }, 120_000);
});
