import type { Ctx } from '../context.ts';
import { forbidden, notFound } from '../errors.ts';
import { findRecord, getRecord } from '../list/list.ts';
import { snake, type RecordType } from '../record/record.ts';
import { grantFor, may, type Actor } from './actor.ts';

/** Loads any user as an actor; the identity module provides it. */
export interface ActorDirectory {
  actorOf(ctx: Ctx, userId: string): Promise<Actor | null>;
  /** Several at once, in one statement; those who are not active are missing. */
  actorsOf?(ctx: Ctx, userIds: readonly string[]): Promise<ReadonlyMap<string, Actor>>;
}

declare module '../context.ts' {
  interface Services {
    readonly actors?: ActorDirectory;
  }
}

export interface Visibility {
  readonly visible: boolean;
  readonly reasons: readonly string[];
}

/**
 * Why a user can or cannot see a record. One may ask about oneself, and an administrator about anybody.
 * @throws AppError forbidden or not-found.
 */
export async function whyVisible(ctx: Ctx, record: RecordType, id: string, userId: string): Promise<Visibility> {
  await getRecord(ctx, record, id);
  const self = userId === '' || userId === ctx.actor.userId;
  if (!self && !may(ctx.actor, 'users.manage')) throw forbidden('Only an administrator may ask about others.');
  const actor = self ? ctx.actor : await ctx.services.actors?.actorOf(ctx, userId);
  if (!actor) throw notFound('user');
  const visible = (await findRecord({ ...ctx, actor }, record, id)) !== null;
  return { visible, reasons: explain(ctx, record, actor, visible) };
}

function explain(ctx: Ctx, record: RecordType, actor: Actor, visible: boolean): string[] {
  const what = record.labelPlural.toLowerCase();
  const policy = ctx.registry.policy(record.key);
  if (!policy) return [`No policy lets anybody see ${what}.`];
  if (actor.audience !== 'staff') {
    if (!policy[actor.audience]) return [`${record.labelPlural} do not exist for a ${actor.audience}.`];
    return [
      visible
        ? `As a ${actor.audience}, ${actor.name} sees ${what} that belong to them.`
        : `This one does not belong to ${actor.name}; a ${actor.audience} sees only their own.`,
    ];
  }
  if (actor.isAdmin) return [`${actor.name} is an administrator and sees everything.`];
  const needed = policy.staffPermission?.read;
  if (needed && !may(actor, needed)) return [`It takes the permission "${needed}", which no role of ${actor.name} has.`];
  const scope = grantFor(actor, record.key).read;
  const lines = {
    none: `No role of ${actor.name} lets them see ${what}.`,
    own: `${actor.name} sees ${what} they own.`,
    team: `${actor.name} sees ${what} owned by themselves or members of their teams${policy.hasQueue ? ', and those that nobody owns' : ''}.`,
    all: `A role of ${actor.name} lets them see all ${what}.`,
  };
  const through =
    policy.staff && !record.owner
      ? [
          `${record.labelPlural} are seen through the record they belong to (${Object.entries(record.fields)
            .filter(([, f]) => f.kind === 'ref' || f.kind === 'anyRef')
            .map(([n]) => snake(n).replaceAll('_', ' '))
            .join(', ')}).`,
        ]
      : [];
  const beyond = policy.beyondScope ? [`${actor.name} also sees ${what} to which they were invited.`] : [];
  return [lines[scope], ...beyond, ...through, visible ? 'So this one is visible.' : 'This one is not among them.'];
}
