import { expect, test } from 'vitest';
import { logLimit } from './postgres-settings.ts';

const gigabyte = 2 ** 30;

test('the log may take an eighth of the free disk, but neither less than 1 GB nor more than 16', () => {
  expect([0, 4, 8, 80, 128, 4000].map((free) => logLimit(free * gigabyte) / gigabyte)).toEqual([1, 1, 1, 10, 16, 16]);
});
