import { expect, test } from 'vitest';
import { fittingTabs } from './fitting-tabs.ts';

const ids = ['timeline', 'people', 'tasks', 'orders', 'files'];
const widths = new Map([
  ['timeline', 80],
  ['people', 70],
  ['tasks', 60],
  ['orders', 70],
]);
const shown = (room: number, active: string | null = 'timeline') => fittingTabs(ids, { widths, room, more: 80, active });

test('all tabs stand in a row that is wide enough; one that was never drawn counts as 120 pixels', () => {
  expect(shown(400)).toEqual(ids);
  expect(shown(399)).toEqual(['timeline', 'people', 'tasks', 'orders']);
});

test('the menu takes its room from the tabs, and the active one keeps its place among them', () => {
  expect(shown(300)).toEqual(['timeline', 'people', 'tasks']);
  expect(shown(300, 'files')).toEqual(['timeline', 'files']);
  expect(shown(300, 'orders')).toEqual(['timeline', 'people', 'orders']);
});

test('on the narrowest of rows the active tab is left', () => {
  expect(shown(100, 'tasks')).toEqual(['tasks']);
  expect(shown(230, null)).toEqual(['timeline', 'people']);
});
