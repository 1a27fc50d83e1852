import { expect, it } from 'vitest';
import { discountApproval, type DiscountLimitFacts } from './discount-approval.ts';

const rep: DiscountLimitFacts = { name: 'Reps', roleId: 'rep', maxDiscount: '10', minMargin: '30', upTo: '200000' };
const manager: DiscountLimitFacts = { name: 'Managers', roleId: 'manager', maxDiscount: '25', minMargin: '15', upTo: null };
const judge = (net: string, margin: string | null, roleIds: readonly string[] = ['rep'], limits = [rep, manager]) =>
  discountApproval({ roleIds, listNet: '1000', net, margin, limits });

it('lets a rep give what their limit allows', () => {
  expect(judge('900', '300')).toEqual({ isNeeded: false, discount: '10.00', margin: '33.33', reasons: [] });
  expect(judge('1000', '300').isNeeded).toBe(false);
});

it.each([
  ['899', '300', 'The discount of 10.1 % is more than the 10 % of “Reps”.'],
  ['950', '200', 'The margin of 21.1 % is below the 30 % of “Reps”.'],
  ['950', null, 'The margin is not known, and “Reps” asks for at least 30 %.'],
])('asks for an approval of %s with a margin of %s', (net, margin, reason) => {
  expect(judge(net, margin)).toMatchObject({ isNeeded: true, reasons: [reason] });
});

it('asks for large quotes, but only where something is given away', () => {
  const of = (listNet: string, net: string) => discountApproval({ roleIds: ['rep'], listNet, net, margin: net, limits: [rep] });
  expect(of('300000', '290000').reasons).toEqual(['“Reps” covers discounts on quotes up to 200000.']);
  expect(of('300000', '300000').isNeeded).toBe(false);
});

it('takes the widest limit of all roles that somebody has, and none for nobody’s', () => {
  expect(judge('800', '200', ['rep', 'manager']).isNeeded).toBe(false);
  expect(judge('100', '-400', ['support']).isNeeded).toBe(false);
  expect(judge('500', '-100', ['rep', 'manager']).reasons).toEqual([
    'The discount of 50.0 % is more than the 25 % of “Managers”.',
    'The margin of -20.0 % is below the 15 % of “Managers”.',
  ]);
});

it('counts a price above the list as no discount', () => {
  expect(judge('1200', '500')).toMatchObject({ isNeeded: false, discount: '0.00' });
});
