import { beforeAll, describe, expect, test } from 'vitest';
import { checkFor, checkQuickly, idsOf, type Leak } from './find-leaks.ts';
import { openLocks, predicatesOf, withoutPredicates, type Predicate } from './mutate.ts';
import type { Oracle } from './oracle.ts';
import { brief, oraclesOf, outside, patienceMs, say, wholeProgram } from './suite.ts';
import { createWorld, type World } from './world.ts';

const s = wholeProgram();

describe('with a predicate forgotten', () => {
  let opened: World;
  beforeAll(async () => {
    opened = await createWorld();
    await openLocks(opened.admin);
  }, patienceMs);

  /** Programs that differ in their predicates alone, one after the other on one server; what is true stays the same. */
  async function mutantsOf(
    of: World,
  ): Promise<(forgotten: readonly Predicate[], actors: readonly string[], records: readonly string[]) => Promise<Leak[]>> {
    let current = of.app.registry;
    const registry = new Proxy(current, { get: (_target, name) => Reflect.get(current, name) as unknown });
    const server = await of.serve({ ...of.app, registry });
    const oracles = await oraclesOf(of);
    return async (forgotten, actors, records) => {
      current = withoutPredicates(of.app.registry, forgotten);
      const leaks: Leak[] = [];
      for (const name of actors) {
        const c = checkFor(of, server, name, oracles.get(name) as Oracle);
        for (const key of records) await checkQuickly(c, current.record(key));
        leaks.push(...c.leaks.filter((l) => /not theirs|shows/.test(l.what)));
      }
      return leaks;
    };
  }

  test(
    'the checks find it, whichever it is',
    async () => {
      const missed: string[] = [];
      let found = 0;
      const leaksWithout = await mutantsOf(opened);
      const oracles = await oraclesOf(opened);
      for (const predicate of predicatesOf(opened.app.registry)) {
        const actors = predicate.audience === 'staff' ? ['staff own', 'staff team', 'narrow key'] : [predicate.audience];
        const record = opened.app.registry.record(predicate.record);
        const living = idsOf(opened, record).length;
        // Where they see all rows anyway, the predicate says no more than that they may.
        if (actors.every((name) => !oracles.get(name)?.exists(record.key) || (oracles.get(name)?.rows(record.key).size ?? 0) >= living))
          continue;
        const leaks = await leaksWithout([predicate], actors, [predicate.record]);
        if (leaks.length === 0) missed.push(`${predicate.record} for ${predicate.audience}`);
        found += 1;
      }
      expect(missed).toEqual([]);
      say(`${found} predicates forgotten one by one, each found`);
      expect(found).toBeGreaterThan(10);
    },
    patienceMs,
  );

  test(
    'all of them at once, the locks of the database still leak nothing outside',
    async () => {
      const leaksWithout = await mutantsOf(s.world());
      const leaks = await leaksWithout(
        predicatesOf(s.world().app.registry),
        outside,
        s.world().records.map((r) => r.key),
      );
      expect(brief(leaks)).toEqual([]);
    },
    patienceMs,
  );

  test(
    'and without the locks they would',
    async () => {
      const leaksWithout = await mutantsOf(opened);
      const leaks = await leaksWithout(
        predicatesOf(opened.app.registry),
        outside,
        opened.records.map((r) => r.key),
      );
      expect(new Set(leaks.map((l) => l.actor))).toEqual(new Set(outside));
    },
    patienceMs,
  );
});
