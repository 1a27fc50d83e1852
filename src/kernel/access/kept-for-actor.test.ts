import { expect, test } from 'vitest';
import { staff } from '../testing/test-app.ts';
import { animal, keeper, zooRegistry } from '../testing/zoo.ts';
import { keptForActor } from './kept-for-actor.ts';

test('what is kept belongs to one actor, one record and its present fields', () => {
  const registry = zooRegistry();
  const kept = keptForActor<string>(2);
  let made = 0;
  const make = (): string => `made ${(made += 1)}`;
  const [ana, ben, cleo] = [staff('a'), staff('b'), staff('c')];
  const read = (actor: typeof ana, key: string = animal.key): string => kept({ registry, actor }, registry.record(key), make);
  expect([read(ana), read(ana), read(ben), read(ana, keeper.key), read(ana)]).toEqual(['made 1', 'made 1', 'made 2', 'made 3', 'made 1']);
  // The same person with other rights is another actor.
  expect(kept({ registry, actor: { ...ana } }, animal, make)).toBe('made 4');
  // Of the two that were here last, Ben is none.
  expect([read(ana), read(cleo), read(ben)]).toEqual(['made 1', 'made 5', 'made 6']);
  registry.setCustomFields(animal.key, { nickname: { kind: 'text', label: 'Nickname' } });
  expect([read(ben), read(ben)]).toEqual(['made 7', 'made 7']);
  expect(kept({ registry: zooRegistry(), actor: ben }, animal, make)).toBe('made 8');
});
