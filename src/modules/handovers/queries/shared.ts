import { allowed, rowsFor, visibleFields } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Changes } from '../../../kernel/event/event.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { membersOf } from '../offer/members.ts';
import { handover } from '../records/handover.ts';

/** One thing that happened to what was handed over. */
export interface SharedItem {
  readonly at: string;
  readonly kind: 'note' | 'event';
  readonly type: string;
  readonly by: string | null;
  /** Of a note. */
  readonly body: string | null;
  /** Of a change: the fields, with values where they are choices, dates or figures. */
  readonly fields: readonly { readonly name: string; readonly label: string; readonly to: string | null }[];
}

export interface SharedSlice {
  readonly isOpen: boolean;
  readonly until: string | null;
  readonly data: readonly SharedItem[];
}

/** Kinds of fields whose values are shared; names and texts may be somebody else's business. */
const plain = new Set(['choice', 'date', 'instant', 'number', 'percent', 'boolean']);
const most = 100;

/**
 * The slice of the timeline that both sides see while a hand-over is open: notes on the record and changes of it since the offer, whether or
 * not the reader's scope reaches the record. Never more: nothing from before, nothing of what hangs on it besides notes, no field that the
 * reader's role hides, and nothing after the hand-over was bounced or withdrawn or the time of sharing has passed.
 */
export const sharedQuery = defineQuery({
  name: 'shared',
  description: 'Notes and changes since it was handed over, for the two sides while it is open.',
  on: handover,
  target: 'record',
  publishes: ['parties.note.body'],
  run: async (ctx, _input, id): Promise<SharedSlice> => {
    const { rows } = await sql<Found>`
      select state, subject_type as "subjectType", subject_id as "subjectId", from_user_id as "fromUser", to_user_id as "toUser", to_team_id as "toTeam", accepted_by_id as "acceptedBy",
        offered_at as "offeredAt", shared_until as "sharedUntil"
      from handover h where h.id = ${id}::uuid and h.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(handover.key), 'read', 'h')}`.execute(
      ctx.db,
    );
    const [found] = rows;
    const isOpen = found !== undefined && (await isShared(ctx, found));
    const record = found && ctx.registry.find(found.subjectType);
    if (!found || !record || !isOpen) return { isOpen: false, until: found?.sharedUntil ?? null, data: [] };
    const data = [...(await notesOf(ctx, found)), ...(await changesOf(ctx, found, record))];
    return { isOpen: true, until: found.sharedUntil, data: data.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, most) };
  },
});

interface Found {
  readonly state: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly fromUser: string | null;
  readonly toUser: string | null;
  readonly toTeam: string | null;
  readonly acceptedBy: string | null;
  readonly offeredAt: string | null;
  readonly sharedUntil: string | null;
}

async function isShared(ctx: Ctx, found: Found): Promise<boolean> {
  const me = ctx.actor.userId;
  if (me === null || ctx.actor.audience !== 'staff') return false;
  if (found.state === 'accepted') return (found.sharedUntil ?? '') > ctx.now && (me === found.fromUser || me === found.acceptedBy);
  if (found.state !== 'offered') return false;
  return (
    me === found.fromUser ||
    me === found.toUser ||
    (found.toUser === null && found.toTeam !== null && (await membersOf(ctx, found.toTeam)).includes(me))
  );
}

async function notesOf(ctx: Ctx, { subjectId, offeredAt }: Found): Promise<readonly SharedItem[]> {
  // A role that may read no notes at all reads none here either.
  if (!allowed(ctx.registry, ctx.actor, ctx.registry.record('parties.note'), 'read')) return [];
  const { rows } = await sql<{ at: string; by: string | null; body: string }>`
    select n.created_at as at, u.name as by, n.body from note n
    left join "user" u on u.id = n.created_by_id and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record('identity.user'), 'read', 'u')}
    where n.subject_id = ${subjectId}::uuid and n.created_at >= ${offeredAt}::timestamptz and n.deleted_at is null order by n.created_at desc limit ${most}`.execute(
    ctx.db,
  );
  return rows.map(({ at, by, body }) => ({
    at: new Date(at).toISOString(),
    kind: 'note',
    type: 'parties.noteCreated',
    by,
    body,
    fields: [],
  }));
}

async function changesOf(ctx: Ctx, { subjectId, offeredAt, subjectType }: Found, record: RecordType): Promise<readonly SharedItem[]> {
  const { rows } = await sql<{ at: string; type: string; by: string | null; changes: Changes | null }>`
    select e.at, e.type, u.name as by, e.changes from event e
    left join "user" u on u.id = e.actor_id and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record('identity.user'), 'read', 'u')}
    where e.record_id = ${subjectId}::uuid and e.record_type = ${subjectType} and e.at >= ${offeredAt}::timestamptz
      and e.type not like '%Created' order by e.seq desc limit ${most}`.execute(ctx.db);
  const visible = visibleFields(ctx.registry, ctx.actor, record);
  return rows.flatMap(({ at, type, by, changes }) => {
    const fields = Object.entries(changes ?? {}).flatMap(([name, { to }]) => {
      const field = record.fields[name];
      if (!field || field.secret || (visible && !visible.has(name))) return [];
      return [{ name, label: field.label ?? name, to: plain.has(field.kind) && to !== null ? wordsFor(field, to) : null }];
    });
    // A change of which nothing may be seen is none.
    return changes !== null && fields.length === 0
      ? []
      : [{ at: new Date(at).toISOString(), kind: 'event' as const, type, by, body: null, fields }];
  });
}

function wordsFor(field: object, value: unknown): string {
  const { options = [] } = field as { options?: readonly { value: string; label: string }[] };
  return options.find((option) => option.value === value)?.label ?? String(value);
}
