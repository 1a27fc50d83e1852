import { text } from '../../../fields/index.ts';
import { isByKey } from '../../../kernel/access/actor.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, deleteRecord } from '../../../kernel/command/store.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { hashOfToken, newFeedToken } from '../calendar/feed-token.ts';
import { calendarFeed } from '../records/calendar-feed.ts';
import { activitiesOf } from '../service.ts';

const createFeed = defineCommand({
  name: 'create-feed',
  label: 'Make a calendar address',
  description: 'An address for your calendar program. It is shown this once; whoever has it reads your calendar.',
  on: calendarFeed,
  target: 'list',
  isPersonal: true,
  secretResult: ['url'],
  input: { name: text({ label: 'Name', max: 120, help: 'Where you use it, such as Phone or Outlook.' }) },
  run: async (ctx, _row, input) => {
    // The address lasts longer than a key: a key must not make itself one.
    if (ctx.actor.userId === null || isByKey(ctx.actor)) throw forbidden();
    const token = newFeedToken();
    const made = await createRecord(ctx, calendarFeed, {
      name: input.name || 'Calendar',
      user: ctx.actor.userId,
      hash: hashOfToken(token),
    });
    return { feedId: made.id, url: `${activitiesOf(ctx).publicUrl.replace(/\/$/, '')}/calendar/${token}.ics` };
  },
});

const revokeFeed = defineCommand({
  name: 'revoke',
  label: 'Revoke',
  description: 'The address stops working at once.',
  on: calendarFeed,
  isPersonal: true,
  run: async (ctx, row) => deleteRecord(ctx, calendarFeed, row.id),
});

export const feedCommands: readonly Command[] = [createFeed, revokeFeed];
