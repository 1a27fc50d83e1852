import { expect, test } from 'vitest';
import { mergeChanges } from './merge-changes.ts';

test('one person’s changes of one field are one; there and back is none; others keep them apart', () => {
  const change = (by: string, field: string, from: unknown, to: unknown) => ({ by, field, from, to });
  expect(mergeChanges([change('Ana', 'stage', 'a', 'b'), change('Ana', 'name', 'x', 'y'), change('Ana', 'stage', 'b', 'c')])).toEqual([
    change('Ana', 'stage', 'a', 'c'),
    change('Ana', 'name', 'x', 'y'),
  ]);
  expect(mergeChanges([change('Ana', 'stage', 'a', 'b'), change('Ana', 'stage', 'b', 'a')])).toEqual([]);
  const three = [change('Ana', 'stage', 'a', 'b'), change('Bo', 'stage', 'b', 'c'), change('Ana', 'stage', 'c', 'd')];
  expect(mergeChanges(three)).toEqual(three);
  expect(mergeChanges([{ by: 'Ana' }, { by: 'Ana' }])).toHaveLength(2);
});
