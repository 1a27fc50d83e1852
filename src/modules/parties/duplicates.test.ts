import { sql } from '../../kernel/db/sql.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { listRecords } from '../../kernel/list/list.ts';
import { findDuplicates, type ScanResult } from './jobs/find-duplicates.ts';
import { duplicateCandidate } from './records/duplicate-candidate.ts';
import { organization } from './records/organization.ts';
import { person } from './records/person.ts';
import { createPartiesApp, ownGrant, type PartiesApp } from './testing/parties-app.ts';
import { dirtyPeople } from './testing/dirty-people.ts';
import { insertDirtyPeople } from './testing/insert-dirty-people.ts';

const quiet = { setTotal: async () => {}, report: async () => {} };
const scan = (t: PartiesApp, type: 'parties.person' | 'parties.organization'): Promise<ScanResult> =>
  t.as(t.admin, (ctx) => findDuplicates(ctx.db, type, ctx.now, quiet));
const pairs = async (t: PartiesApp) =>
  (
    await sql<{ id: string; score: number; state: string; reasons: { field: string; rule: string }[]; left: string; right: string }>`
  select id, score::float8 as score, state, reasons, left_id as left, right_id as right from duplicate_candidate order by score desc, id`.execute(
      t.app.db,
    )
  ).rows;

describe('the scan', () => {
  test('finds nearly all duplicates in dirty data, and little else', async () => {
    const t = await createPartiesApp();
    const people = [...dirtyPeople({ count: 4_000, organizations: 400, duplicates: 0.1, seed: 7 })];
    const ids = await insertDirtyPeople(t.adminUrl, people, 400);
    const result = await scan(t, 'parties.person');
    const identity = new Map(ids.map((id, i) => [id, people[i]?.identity]));
    const found = (await pairs(t)).map((p) => ({ ...p, isTrue: identity.get(p.left) === identity.get(p.right) }));
    const truth = new Map<number, number>();
    for (const p of people) truth.set(p.identity, (truth.get(p.identity) ?? 0) + 1);
    const truePairs = [...truth.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
    const recall = found.filter((p) => p.isTrue).length / truePairs;
    const likely = found.filter((p) => p.score >= 0.9);
    expect(truePairs).toBeGreaterThan(300);
    expect(recall).toBeGreaterThan(0.9);
    expect(likely.filter((p) => p.isTrue).length / likely.length).toBeGreaterThan(0.95);
    expect(result).toMatchObject({ records: 4_000, found: found.length, added: found.length });
    // Far from comparing everybody with everybody.
    expect(result.compared).toBeLessThan((4_000 * 3_999) / 2 / 50);
  });

  describe('of a few', () => {
    let t: PartiesApp;
    let ana: string;
    let anna: string;
    beforeAll(async () => {
      t = await createPartiesApp();
      ana = await t.make(person, { givenName: 'Ana', familyName: 'Trujillo', emails: [{ value: 'ana@acme.com' }] });
      anna = await t.make(person, { givenName: 'Anna', familyName: 'Trujilo', emails: [{ value: 'ana+news@acme.com' }] });
      await t.make(person, { givenName: 'Thomas', familyName: 'Hardy', emails: [{ value: 'thomas@horn.co.uk' }] });
    });

    test('says why, keeps what was dismissed, drops what no longer holds', async () => {
      expect(await scan(t, 'parties.person')).toMatchObject({ found: 1, added: 1 });
      const [first] = await pairs(t);
      expect(first).toMatchObject({ state: 'open', score: expect.any(Number) });
      expect(first?.score).toBeGreaterThan(0.9);
      expect(first?.reasons.map((r) => `${r.field} ${r.rule}`)).toEqual(['email same', 'familyName similar', 'givenName similar']);
      expect(JSON.stringify(first?.reasons)).not.toContain('acme.com');
      await t.run(duplicateCandidate, 'dismiss', {}, { id: first?.id ?? '' });
      expect(await scan(t, 'parties.person')).toMatchObject({ found: 1, added: 0, gone: 0 });
      expect(await pairs(t)).toMatchObject([{ state: 'dismissed' }]);
      await t.run(duplicateCandidate, 'reopen', {}, { id: first?.id ?? '' });
      await t.run(person, 'update', { givenName: 'Pedro', familyName: 'Alonso' }, { id: anna });
      expect(await scan(t, 'parties.person')).toMatchObject({ found: 0, gone: 1 });
      await t.run(person, 'update', { givenName: 'Anna', familyName: 'Trujilo' }, { id: anna });
    });

    test('a candidate is merged in place', async () => {
      await scan(t, 'parties.person');
      const [candidate] = await pairs(t);
      const keep = candidate?.left === ana ? 'left' : 'right';
      const { result } = await t.run(duplicateCandidate, 'merge', { keep, choices: { givenName: 'target' } }, { id: candidate?.id ?? '' });
      expect(result).toMatchObject({ targetId: ana });
      expect(await pairs(t)).toEqual([]);
    });

    test('is queued by command with a progress to follow', async () => {
      const { result } = await t.run(duplicateCandidate, 'scan', { type: 'parties.organization' });
      expect(t.jobs.at(-1)).toMatchObject({
        job: 'parties.scanDuplicates',
        input: { type: 'parties.organization', progressId: (result as { progressId: string }).progressId },
      });
    });

    test('shows a pair only to whom sees both', async () => {
      const rep = await t.newUser('Rep', { grants: { '*': ownGrant } });
      await t.make(organization, { name: 'Globex GmbH', domains: [{ value: 'globex.de' }] }, rep);
      const theirs = await t.make(organization, { name: 'Globex', domains: [{ value: 'globex.de' }] });
      await scan(t, 'parties.organization');
      const list = () => t.as(rep, (ctx) => listRecords(ctx, ctx.registry.record(duplicateCandidate.key), {}));
      expect((await list()).data).toHaveLength(0);
      await t.run(organization, 'assign-owner', { owner: rep.userId }, { id: theirs });
      expect((await list()).data).toHaveLength(1);
    });

    test('takes parent and subsidiary for two', async () => {
      const parent = await t.make(organization, { name: 'Initech Holding AB', domains: [{ value: 'initech.se' }] });
      await t.make(organization, { name: 'Initech Holding AB', domains: [{ value: 'initech.se' }], parent });
      await scan(t, 'parties.organization');
      expect((await pairs(t)).filter((p) => p.left === parent || p.right === parent)).toEqual([]);
    });
  });
});
