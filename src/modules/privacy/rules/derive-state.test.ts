import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideContact, type ContactFacts } from './decide-contact.ts';
import { decisiveLine, type LedgerLine, type Question } from './derive-state.ts';

const day = (n: number): string => `2026-01-${String(n).padStart(2, '0')}T10:00:00.000Z`;
const states = ['granted', 'pending', 'refused', 'withdrawn'] as const;
let count = 0;
const line = (state: LedgerLine['state'], at: number, more: Partial<LedgerLine> = {}): LedgerLine => ({
  id: `l${(count += 1)}`,
  channel: 'email',
  purposeId: 'news',
  state,
  at: day(at),
  createdAt: day(at),
  mergedFrom: null,
  ...more,
});
const question: Question = { channel: 'email', purposeId: 'news', isGeneral: false, mergedAt: null };
const stateOf = (lines: readonly LedgerLine[], more: Partial<Question> = {}): string | null =>
  decisiveLine(lines, { ...question, ...more })?.state ?? null;

describe('what holds', () => {
  test('is the last word, whenever it was written down', () => {
    expect(stateOf([line('granted', 1), line('withdrawn', 2)])).toBe('withdrawn');
    expect(stateOf([line('withdrawn', 2), line('granted', 3)])).toBe('granted');
    expect(stateOf([line('withdrawn', 5), line('granted', 3, { createdAt: day(9) })])).toBe('withdrawn');
    expect(stateOf([])).toBeNull();
  });

  test('is the more careful of two things said at the same moment', () => {
    expect(stateOf([line('withdrawn', 2), line('granted', 2)])).toBe('withdrawn');
    expect(stateOf([line('granted', 2), line('withdrawn', 2)])).toBe('withdrawn');
  });

  test('is said for one channel and purpose; without a purpose a no counts for all and a yes for the general one', () => {
    expect(stateOf([line('granted', 1, { channel: 'phone' }), line('granted', 1, { purposeId: 'other' })])).toBeNull();
    expect(stateOf([line('granted', 1), line('withdrawn', 2, { purposeId: null })])).toBe('withdrawn');
    expect(stateOf([line('granted', 1, { purposeId: null })])).toBeNull();
    expect(stateOf([line('granted', 1, { purposeId: null })], { isGeneral: true })).toBe('granted');
  });

  test('after a merge is the more careful word of the two, until something is said again', () => {
    const merged = { mergedAt: day(10) };
    const theirs = (state: LedgerLine['state'], at: number): LedgerLine => line(state, at, { mergedFrom: 'other' });
    expect(stateOf([line('withdrawn', 1), theirs('granted', 5)], merged)).toBe('withdrawn');
    expect(stateOf([line('granted', 5), theirs('withdrawn', 1)], merged)).toBe('withdrawn');
    expect(stateOf([line('granted', 5), theirs('withdrawn', 1), theirs('granted', 4)], merged)).toBe('granted');
    expect(stateOf([line('granted', 11), theirs('withdrawn', 1)], merged)).toBe('granted');
    expect(stateOf([line('granted', 11), theirs('withdrawn', 1), line('withdrawn', 12)], merged)).toBe('withdrawn');
  });
});

const lines = fc.array(
  fc.record({
    id: fc.uuid(),
    channel: fc.constantFrom('email' as const, 'phone' as const),
    purposeId: fc.constantFrom('news', 'other', null),
    state: fc.constantFrom(...states),
    at: fc.integer({ min: 1, max: 20 }).map(day),
    createdAt: fc.integer({ min: 1, max: 20 }).map(day),
    mergedFrom: fc.constantFrom(null, 'a', 'b'),
  }),
  { maxLength: 12 },
);

describe('for any ledger', () => {
  test('the order in which lines are read does not matter, nor do lines of other channels', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(null, day(7)), (all, mergedAt) => {
        const found = decisiveLine(all, { ...question, mergedAt });
        expect(decisiveLine(all.toReversed(), { ...question, mergedAt })?.id).toBe(found?.id);
        expect(
          decisiveLine(
            all.filter((l) => l.channel === 'email'),
            { ...question, mergedAt },
          )?.id,
        ).toBe(found?.id);
      }),
    );
  });

  test('a withdrawal now closes the channel for every purpose, whatever was said before', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('news', 'other'), fc.boolean(), (all, purposeId, isGeneral) => {
        const withdrawn = line('withdrawn', 25, { purposeId: null });
        expect(decisiveLine([...all, withdrawn], { ...question, purposeId, isGeneral, mergedAt: day(7) })?.id).toBe(withdrawn.id);
      }),
    );
  });

  test('merging in somebody who said no never opens what was closed', () => {
    fc.assert(
      fc.property(lines, lines, (own, others) => {
        const mine = own.map((l) => ({ ...l, mergedFrom: null }));
        const theirs = others.map((l) => ({ ...l, mergedFrom: 'other' }));
        const [before, alone] = [stateOf(mine), stateOf(theirs)];
        const after = stateOf([...mine, ...theirs], { mergedAt: day(25) });
        const closed = (state: string | null): boolean => state === 'withdrawn' || state === 'refused';
        if (closed(before) || closed(alone)) expect(closed(after)).toBe(true);
        else expect(closed(after)).toBe(false);
      }),
    );
  });
});

const facts: fc.Arbitrary<ContactFacts> = fc.record({
  basis: fc.constantFrom('consent', 'contract', 'legitimateInterest', 'legalObligation'),
  isActive: fc.boolean(),
  allowsChannel: fc.boolean(),
  said: fc.option(fc.record({ id: fc.uuid(), state: fc.constantFrom(...states) })),
  isRestricted: fc.boolean(),
  addresses: fc.array(
    fc.record({ value: fc.emailAddress(), suppressed: fc.option(fc.constantFrom('bounced' as const, 'legal' as const)) }),
    { maxLength: 3 },
  ),
  needsAddress: fc.boolean(),
});

describe('whether somebody may be contacted', () => {
  test('is yes only where nothing speaks against it and something for it', () => {
    fc.assert(
      fc.property(facts, (f) => {
        const { allowed, reason, addresses } = decideContact(f);
        const hasYes = f.said === null ? f.basis !== 'consent' : f.said.state === 'granted';
        const usable = f.addresses.filter((a) => a.suppressed === null).map((a) => a.value);
        const allSuppressed = f.addresses.length > 0 && usable.length === 0;
        const expected =
          hasYes && f.isActive && f.allowsChannel && !f.isRestricted && !allSuppressed && (!f.needsAddress || usable.length > 0);
        expect([allowed, reason]).toEqual([expected, expect.any(String)]);
        expect(addresses).toEqual(expected ? usable : []);
      }),
    );
  });

  test('a no more never turns a no into a yes', () => {
    fc.assert(
      fc.property(facts, (f) => {
        const worse = [
          { ...f, isRestricted: true },
          { ...f, isActive: false },
          { ...f, said: { id: 'x', state: 'withdrawn' as const } },
          { ...f, addresses: f.addresses.map((a) => ({ ...a, suppressed: 'legal' as const })) },
        ];
        for (const each of worse) if (!decideContact(f).allowed) expect(decideContact(each).allowed).toBe(false);
      }),
    );
  });
});
