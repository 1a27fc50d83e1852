/** A message that the system itself sends: an invitation, a reset link, a notice. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Idempotency key: a second message with the same key is not sent. */
  readonly key: string;
}

/** Sends mail, or keeps it for the mail page where no mail server is set. Called from jobs, never inside a business transaction. */
export interface MailSender {
  send(mail: OutgoingMail): Promise<void>;
}

declare module '../context.ts' {
  interface Services {
    readonly mail?: MailSender;
  }
}
