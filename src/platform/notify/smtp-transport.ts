import { PassThrough } from 'node:stream';
import type { Transporter } from 'nodemailer';
import type { MailExtras } from './mail-check.ts';
import { traced } from '../../kernel/trace/trace.ts';

export interface MailMessage extends MailExtras {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** The same for each attempt, so that mailboxes which remove duplicates can. */
  readonly messageId: string;
}

export interface MailTransport {
  /** @throws MailError saying whether the message may have got through */
  send(message: MailMessage): Promise<void>;
  close(): void;
}

/**
 * Why a message was not sent, and what that means:
 * - `refused`: the server will never take it (unknown recipient, too large);
 * - `later`: it did not take it now (away, busy, greylisting, wrong password);
 * - `unknown`: the connection broke between the last byte of the message and the answer to it. It may be on its way.
 */
export class MailError extends Error {
  readonly code: 'refused' | 'later' | 'unknown';
  constructor(code: MailError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MailError';
    this.code = code;
  }
}

/**
 * Sends through the mail server at `smtp://user:password@host:587` or, with TLS from the start, `smtps://...:465`. With `smtp:` the
 * connection changes to TLS when the server offers it.
 */
export function smtpTransport(address: string): MailTransport {
  const url = new URL(address);
  let opened: Promise<Transporter> | undefined;
  return {
    async send(message) {
      opened ??= open(url);
      const transporter = await opened;
      let isBodyRead = false;
      const watch = new PassThrough({
        flush(done) {
          isBodyRead = true;
          done();
        },
      });
      try {
        const { text, html, attachments = [], ...headers } = message;
        const files = attachments.map((file) => ({ ...file, content: Buffer.from(file.content) }));
        const mail = { ...headers, text, ...(html === null ? {} : { html }), attachments: files, watch };
        await traced('send mail', { kind: 'client', attributes: { 'server.address': url.hostname } }, () => transporter.sendMail(mail));
      } catch (error) {
        throw mailError(error, isBodyRead);
      }
    },
    close: () => void opened?.then((transporter) => transporter.close()),
  };
}

/** The library is read with the first mail. */
async function open(url: URL): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const isSecure = url.protocol === 'smtps:';
  const transporter = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (isSecure ? 465 : 587)),
    secure: isSecure,
    ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 45_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transporter.use('stream', throughWatch);
  return transporter;
}

/** Lets the bytes of a message go through its `watch`, whose end tells that all of it was handed over. */
function throughWatch(
  mail: { data: object; message: { transform(stream: PassThrough): void } },
  done: (error?: Error | null) => void,
): void {
  const { watch } = mail.data as { watch?: PassThrough };
  if (watch) mail.message.transform(watch);
  done();
}

function mailError(error: unknown, isBodyRead: boolean): MailError {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message: string };
  if (responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH') return new MailError('refused', message, { cause: error });
  if (code === 'EENVELOPE' && responseCode === undefined) return new MailError('refused', message, { cause: error });
  if (responseCode === undefined && isBodyRead) return new MailError('unknown', message, { cause: error });
  return new MailError('later', message, { cause: error });
}
