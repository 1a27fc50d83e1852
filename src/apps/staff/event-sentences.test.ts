import { expect, test } from 'vitest';
import { eventSentence } from '../../ui/records/detail/event-sentences.ts';
import { modules } from '../modules.ts';

/** What happens to every record; said with the record's own name. */
const general = /(Created|Updated|Deleted|Restored|Completed|MergedAway|Merged|Uploaded)$/;

test('a timeline has words of its own for every event that a command tells of', () => {
  const types = [...new Set(modules.flatMap((module) => (module.commands ?? []).flatMap((command) => command.emits)))];
  const special = types.filter((type) => !general.test(type));
  expect(special.length).toBeGreaterThan(100);
  expect(special.filter((type) => eventSentence(type) === undefined)).toEqual([]);
});
