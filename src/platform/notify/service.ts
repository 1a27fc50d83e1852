import { asSystem } from '../../kernel/app.ts';
import type { Services } from '../../kernel/context.ts';
import type { ModuleHost, Started } from '../../kernel/module.ts';
import '../../kernel/services/mail.ts';
import '../../kernel/services/mentions.ts';
import { tellMentioned } from './mention/tell-mentioned.ts';
import { queueMail } from './queue-mail.ts';
import { type MailTransport, smtpTransport } from './smtp-transport.ts';

/** How this process gets mail out. */
export interface Mailer {
  /** Null without a mail server: then mail is kept. */
  readonly transport: MailTransport | null;
  /** The sender, as `Entente <no-reply@example.com>`. */
  readonly from: string;
  /** Where people reach this system; links start with it. */
  readonly publicUrl: string;
  /** Key for signing links in mails. */
  readonly secret: string;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly mailer?: Mailer;
  }
}

/** @throws Error in a program without this module */
export function mailerOf(ctx: { readonly services: Services }): Mailer {
  if (!ctx.services.mailer) throw new Error('The notify module is not started.');
  return ctx.services.mailer;
}

export async function startNotify({ app, config, secret }: ModuleHost): Promise<Started> {
  const transport = config.smtpUrl === undefined ? null : smtpTransport(config.smtpUrl);
  return {
    services: {
      mailer: { transport, from: config.mailFrom, publicUrl: config.publicUrl, secret },
      mentions: { written: tellMentioned },
      mail: { send: async (message) => void (await asSystem(app, (ctx) => queueMail(ctx, message))) },
    },
    close: async () => transport?.close(),
  };
}
