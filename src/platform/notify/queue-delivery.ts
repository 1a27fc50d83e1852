import type { Ctx } from '../../kernel/context.ts';

/** A job that mails one person what is due by then. Those of the same minute are one; each is harmless when nothing is due. */
export function queuePersonalMail(ctx: Pick<Ctx, 'enqueue'>, userId: string, at: string): void {
  ctx.enqueue('notify.mailPerson', { userId }, { key: `notify.mail ${userId} ${at.slice(0, 16)}`, runAt: at });
}

/** The job of each person's next summary; one waits at most, since a newer one takes its place. */
export function queueDigests(ctx: Pick<Ctx, 'enqueue'>, due: readonly { readonly userId: string; readonly at: string }[]): void {
  for (const { userId, at } of due) ctx.enqueue('notify.sendDigest', { userId }, { key: `notify.digest ${userId}`, runAt: at });
}
