import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeFacts, noFacts, type Observation, type PaymentFacts } from './payment-facts.ts';
import { capturable, paymentState, refundedTotal } from './payment-state.ts';

const amount = '100';
const cents = fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2));
const observation: fc.Arbitrary<Observation> = fc.record(
  {
    authorised: cents,
    captured: cents,
    released: cents,
    isPending: fc.boolean(),
    isFailed: fc.boolean(),
    isExpired: fc.boolean(),
    refunds: fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.record({ amount: cents, state: fc.constantFrom('pending' as const, 'done' as const, 'failed' as const) }),
    ),
  },
  { requiredKeys: [] },
);

const after = (events: readonly Observation[]): PaymentFacts => events.reduce(mergeFacts, noFacts);

test('whatever order events come in, and however often, the end is the same', () => {
  fc.assert(
    fc.property(
      fc.array(observation, { maxLength: 8 }).chain((events) =>
        fc.record({
          events: fc.constant(events),
          shuffled: fc.shuffledSubarray([...events, ...events, ...events], { minLength: events.length * 3, maxLength: events.length * 3 }),
        }),
      ),
      ({ events, shuffled }) => {
        expect(after(shuffled)).toEqual(after(events));
        expect(paymentState(amount, after(shuffled))).toBe(paymentState(amount, after(events)));
      },
    ),
    { numRuns: 500 },
  );
});

/** A payment's life at a provider, as a list of what each of its events says. */
const life = (...steps: readonly Observation[]): readonly Observation[] => steps;
const lives = {
  captured: life({ isPending: true }, { isPending: true, authorised: '100' }, { authorised: '100', captured: '100' }),
  'partly-captured': life({ isPending: true }, { authorised: '100' }, { authorised: '100', captured: '40' }),
  voided: life({ isPending: true }, { authorised: '100' }, { authorised: '100', released: '100' }),
  'partly-refunded': life(
    { authorised: '100', captured: '100' },
    { captured: '100', refunds: { r1: { amount: '30', state: 'pending' } } },
    { captured: '100', refunds: { r1: { amount: '30', state: 'done' } } },
  ),
  refunded: life(
    { captured: '100' },
    { refunds: { r1: { amount: '30', state: 'done' } } },
    { refunds: { r2: { amount: '70', state: 'done' } } },
  ),
  expired: life({ isPending: true }, { isPending: true, isExpired: true }),
  failed: life({ isPending: true }, { isFailed: true, problem: 'Declined' }),
} as const;

test.each(Object.entries(lives))(
  'a payment that ends %s does so in every order of its events, each sent up to three times',
  (state, events) => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...events, ...events, ...events], { minLength: events.length }), (sent) => {
        // Each at least once: what was never sent can't be known.
        const all = [...sent, ...events.filter((event) => !sent.includes(event))];
        expect(paymentState(amount, after(all))).toBe(state);
      }),
      { numRuns: 200 },
    );
  },
);

test('money outweighs what was said before: declined or run out, and paid after all', () => {
  expect(paymentState(amount, after([{ isFailed: true }, { captured: '100' }]))).toBe('captured');
  expect(paymentState(amount, after([{ captured: '100' }, { isExpired: true }]))).toBe('captured');
  expect(paymentState(amount, after([{ released: '100' }, { captured: '100' }]))).toBe('captured');
});

test('a refund that the bank sent back no longer counts', () => {
  const returned = after([
    { captured: '100' },
    { refunds: { r1: { amount: '100', state: 'done' } } },
    { refunds: { r1: { amount: '100', state: 'failed' } } },
  ]);
  expect([paymentState(amount, returned), refundedTotal(returned)]).toEqual(['captured', '0']);
});

test('what is captured in part and let go for the rest is paid; nothing to pay counts as paid', () => {
  expect(paymentState(amount, after([{ authorised: '100', captured: '60', released: '40' }]))).toBe('captured');
  expect(paymentState('0', noFacts)).toBe('captured');
  expect(capturable(after([{ authorised: '100', captured: '60' }]), '30')).toBe('10');
  expect(capturable(after([{ authorised: '100', captured: '60', released: '40' }]))).toBe('0');
});
