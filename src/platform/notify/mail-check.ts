import type { Ctx } from '../../kernel/context.ts';
import '../../kernel/module.ts';

/** What a module adds to a mail of its own at the moment of sending. */
export interface MailExtras {
  /** Where answers go, instead of to the sender of the system. */
  readonly replyTo?: string;
  /** Further header fields by name, e.g. `List-Unsubscribe`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** An invitation that goes along, for the reader's calendar (RFC 6047). */
  readonly icalEvent?: { readonly method: 'REQUEST' | 'CANCEL'; readonly filename: string; readonly content: string };
  /** Files that go along, such as an invoice: read from where they are kept when the mail is sent. */
  readonly attachments?: readonly { readonly filename: string; readonly contentType: string; readonly content: Uint8Array }[];
}

/** Asked about mails whose key begins with `prefix`, right before each is sent, in the transaction that marks it as being sent. */
export interface MailCheck {
  /** `cadence `; unique among the modules. */
  readonly prefix: string;
  /** Extras for the mail, or why it must not go out: it is then marked as not sent, with that reason. */
  look(
    ctx: Ctx,
    mail: { readonly id: string; readonly key: string; readonly to: string },
  ): Promise<MailExtras | { readonly withhold: string }>;
}

declare module '../../kernel/module.ts' {
  interface Module {
    /** What this module has to say of its mails at the moment of sending: what held when a mail was written may hold no more. */
    readonly mailChecks?: readonly MailCheck[];
  }
}

/** What the module that wrote a mail says of it now; mails without a check of theirs just go. */
export async function checkMail(
  ctx: Ctx,
  mail: { readonly id: string; readonly key: string; readonly to: string },
): ReturnType<MailCheck['look']> {
  const check = ctx.registry.modules.flatMap((module) => module.mailChecks ?? []).find(({ prefix }) => mail.key.startsWith(prefix));
  return check ? check.look(ctx, mail) : {};
}
