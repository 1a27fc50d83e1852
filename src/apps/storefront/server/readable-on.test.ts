import { expect, test } from 'vitest';
import { readableOn } from './readable-on.ts';

test.each([
  ['#000000', '#ffffff'],
  ['#1f4d3a', '#ffffff'],
  ['#ffffff', '#111411'],
  ['#9ad4b6', '#111411'],
  ['#ffcc00', '#111411'],
] as const)('words on %s are %s', (colour, expected) => expect(readableOn(colour)).toBe(expected));
