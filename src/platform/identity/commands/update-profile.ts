import { sql } from '../../../kernel/db/sql.ts';
import { language, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { notFound } from '../../../kernel/errors.ts';
import { diff } from '../../../kernel/event/event.ts';
import { user } from '../records/user.ts';

interface Profile {
  readonly name: string;
  readonly locale: string | null;
  readonly timeZone: string | null;
}

/** One's own name, language and time zone. Plain SQL, as people of the portal may touch these columns of their own row and no other. */
export const updateProfile = defineCommand({
  name: 'update-profile',
  label: 'Change my profile',
  on: user,
  target: 'list',
  emits: ['identity.userUpdated'],
  input: { name: text({ max: 200 }), locale: language(), timeZone: user.fields.timeZone },
  run: async (ctx, _row, input) => {
    const id = ctx.actor.userId;
    if (id === null) throw notFound('user');
    const read = () => sql<Profile>`select name, locale, time_zone as "timeZone" from "user" where id = ${id}::uuid`.execute(ctx.db);
    const [before] = (await read()).rows;
    if (!before) throw notFound('user');
    const after: Profile = {
      name: input.name ?? before.name,
      locale: input.locale === undefined ? before.locale : input.locale,
      timeZone: input.timeZone === undefined ? before.timeZone : input.timeZone,
    };
    const changes = diff({ ...before }, { ...after }, ['name', 'locale', 'timeZone']);
    if (Object.keys(changes).length === 0) return after;
    await sql`update "user" set name = ${after.name}, locale = ${after.locale}, time_zone = ${after.timeZone}, version = version + 1,
      updated_at = ${ctx.now}::timestamptz, updated_by_id = ${id}::uuid where id = ${id}::uuid`.execute(ctx.db);
    ctx.emit({ type: 'identity.userUpdated', recordType: user.key, recordId: id, changes });
    return after;
  },
});
