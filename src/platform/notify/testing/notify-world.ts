import { asSystem } from '../../../kernel/app.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { staff } from '../../../kernel/testing/test-app.ts';
import { fullGrant, type Actor } from '../../../kernel/access/actor.ts';
import { inbox, type InboxItem } from '../queries/inbox.ts';
import { createNotifyApp, type NotifyApp } from './notify-app.ts';
import { alarmed, deal, poked, remark, zoo } from './zoo.ts';

export { alarmed, deal, poked, remark, zoo };

export const own: Partial<Actor> = { grants: { '*': { ...fullGrant, read: 'own', update: 'own', delete: 'own' } } };

export interface NotifyWorld extends NotifyApp {
  /** A user who is active staff, in English and UTC unless said otherwise. */
  newUser(
    name: string,
    more?: { actor?: Partial<Actor>; locale?: string; timeZone?: string; audience?: string; active?: boolean },
  ): Promise<Actor>;
  run(actor: Actor, record: RecordType, verb: string, input?: unknown, id?: string): Promise<CommandReply>;
  /** A deal of somebody, without anybody being told. */
  newDeal(name: string, owner: Actor | null): Promise<string>;
  /** What a person finds in the app, newest first. */
  inbox(actor: Actor): Promise<readonly InboxItem[]>;
  /** Mails by recipient, oldest first. */
  mails(to?: string): Promise<readonly { recipient: string; subject: string; text: string; html: string }[]>;
  at(iso: string): void;
}

/** The notify module with the zoo above it, whose mail is kept to be looked at. */
export async function createNotifyWorld(): Promise<NotifyWorld> {
  const t = await createNotifyApp({}, [zoo]);
  const actors = new Map<string, Actor>();
  const known = (ids: readonly string[]): ReadonlyMap<string, Actor> =>
    new Map(ids.flatMap((id) => (actors.has(id) ? [[id, actors.get(id) as Actor] as const] : [])));
  Object.assign(t.app.services, {
    actors: {
      actorOf: async (_: unknown, id: string) => actors.get(id) ?? null,
      actorsOf: async (_: unknown, ids: readonly string[]) => known(ids),
    },
  });
  return {
    ...t,
    newUser: async (name, more = {}) => {
      const id = newId();
      const { locale = 'en', timeZone = 'UTC', audience = 'staff', active = true } = more;
      await sql`insert into "user" (id, name, email, audience, active, locale, time_zone)
        values (${id}, ${name}, ${`${name.toLowerCase()}@zoo.example`}, ${audience}, ${active}, ${locale}, ${timeZone})`.execute(t.app.db);
      const actor = staff(id, { name, locale, timeZone, ...more.actor });
      actors.set(id, actor);
      return actor;
    },
    run: (actor, record, verb, input = {}, id) =>
      runCommand(t.app, { actor, requestId: 'test', record: t.app.registry.record(record.key), verb, input, ...(id ? { id } : {}) }),
    newDeal: async (name, owner) => {
      const id = newId();
      await sql`insert into deal (id, name, owner_id) values (${id}, ${name}, ${owner?.userId ?? null})`.execute(t.app.db);
      return id;
    },
    inbox: async (actor) =>
      ((await asSystem(t.app, (ctx) => inbox.run({ ...ctx, actor }, {}, null))) as { data: readonly InboxItem[] }).data,
    mails: async (to) => {
      const { rows } = await sql<{
        recipient: string;
        subject: string;
        text: string;
        html: string;
      }>`select recipient, subject, text, html from mail
        where ${to === undefined} or recipient = ${to ?? ''} order by created_at, id`.execute(t.app.db);
      return rows;
    },
    // Jobs wait by the clock of the database, which drain moves.
    at: (iso) => t.setNow(iso),
  };
}
