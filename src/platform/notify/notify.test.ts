import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { sql } from '../../kernel/db/sql.ts';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { asSystem } from '../../kernel/app.ts';
import { runCommand } from '../../kernel/command/run.ts';
import { listDead } from '../../kernel/jobs/dead-letters.ts';
import { listRecords } from '../../kernel/list/list.ts';
import { runSql } from '../../kernel/testing/postgres.ts';
import { staff } from '../../kernel/testing/test-app.ts';
import { manageMail } from './policies/policies.ts';
import { queueMail } from './queue-mail.ts';
import { mail } from './records/mail.ts';
import { createNotifyApp, type NotifyApp } from './testing/notify-app.ts';

const invitation = {
  to: 'ann@example.com',
  subject: 'Grüße aus Köln',
  text: 'Come in: https://x.example/?token=geheim',
  html: '<p>Come in</p>',
  key: 'invite 1',
};

interface Postbox {
  readonly url: string;
  readonly received: { to: string[]; body: string }[];
}

type OnData = (stream: SMTPServerDataStream, session: SMTPServerSession, callback: (error?: Error | null) => void) => void;

/** A mail server on loopback. */
async function postbox(options: { onData?: OnData; onRcpt?: (address: string) => Error | null; hangsUp?: boolean } = {}): Promise<Postbox> {
  const received: { to: string[]; body: string }[] = [];
  const keep: OnData = (stream, session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo.map((each) => each.address), body: Buffer.concat(chunks).toString('utf8') });
      done();
    });
  };
  // Has the whole message, and is gone before it says so.
  const hangUp: OnData = (stream) => stream.resume().on('end', () => sockets.forEach((socket) => socket.destroy()));
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, done) => done(options.onRcpt?.(address)),
    onData: options.onData ?? (options.hangsUp ? hangUp : keep),
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received };
}

function answer(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

async function mails(t: NotifyApp): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<
    Record<string, unknown>
  >`select id, state, error, attempts::int as attempts, text, html from mail order by created_at`.execute(t.app.db);
  return rows;
}

const queue = (t: NotifyApp, more: object = {}) => asSystem(t.app, (ctx) => queueMail(ctx, { ...invitation, ...more }));
const admin = staff(null, { permissions: [manageMail] });

describe('mail', () => {
  test('goes out when its transaction commits, once for a key, and leaves no text behind', async () => {
    const box = await postbox();
    const t = await createNotifyApp({ smtpUrl: box.url });
    await expect(
      asSystem(t.app, async (ctx) => {
        await queueMail(ctx, { ...invitation, key: 'never' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    const first = await queue(t);
    expect(await queue(t)).toBe(first);
    await t.drain();
    expect(box.received).toHaveLength(1);
    expect(box.received[0]!.to).toEqual(['ann@example.com']);
    expect(box.received[0]!.body).toContain('Subject: =?UTF-8?');
    expect(box.received[0]!.body).toContain(`Message-ID: <${first}@entente.example>`);
    expect(await mails(t)).toMatchObject([{ state: 'sent', attempts: 1, text: null, html: null, error: null }]);
    const { rows } = await sql`select * from event`.execute(t.app.db);
    expect(rows).toMatchObject([{ type: 'notify.mailQueued' }, { type: 'notify.mailSent' }]);
    expect(JSON.stringify(rows)).not.toMatch(/geheim|ann@/);
  });

  test('can be sent by the service that jobs of other modules use', async () => {
    const box = await postbox();
    const t = await createNotifyApp({ smtpUrl: box.url });
    await Promise.all([t.app.services.mail?.send(invitation), t.app.services.mail?.send(invitation)]);
    await t.drain();
    expect(box.received).toHaveLength(1);
  });

  test('does not let headers be smuggled in', async () => {
    const box = await postbox();
    const t = await createNotifyApp({ smtpUrl: box.url });
    await queue(t, { subject: 'Hello\r\nBcc: evil@example.com' });
    await t.drain();
    expect(box.received[0]!.to).toEqual(['ann@example.com']);
    expect(box.received[0]!.body).not.toMatch(/^Bcc:/m);
  });

  test('that the server does not take now is tried again later', async () => {
    let isBusy = true;
    const box = await postbox({ onRcpt: () => (isBusy ? answer(451, 'Greylisted') : null) });
    const t = await createNotifyApp({ smtpUrl: box.url });
    await queue(t);
    await t.drain({ errors: 'collect' });
    expect(await mails(t)).toMatchObject([{ state: 'waiting', attempts: 1, error: expect.stringContaining('Greylisted') }]);
    isBusy = false;
    await t.drain({ now: new Date(Date.now() + 3_600_000).toISOString() });
    expect(box.received).toHaveLength(1);
    expect(await mails(t)).toMatchObject([{ state: 'sent', attempts: 2, error: null }]);
  });

  test('waits for a server that is away', async () => {
    const t = await createNotifyApp({ smtpUrl: 'smtp://127.0.0.1:1' });
    await queue(t);
    await t.drain({ errors: 'collect' });
    expect(await mails(t)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
  });

  test('that the server refuses is not tried again, and can be sent again by hand', async () => {
    let isUnknown = true;
    const box = await postbox({ onRcpt: () => (isUnknown ? answer(550, 'No such user') : null) });
    const t = await createNotifyApp({ smtpUrl: box.url });
    const id = await queue(t);
    await t.drain({ errors: 'collect' });
    expect(await mails(t)).toMatchObject([{ state: 'failed', error: expect.stringContaining('No such user') }]);
    expect(await listDead(t.app.db)).toMatchObject([{ name: 'notify.sendMail', errorCode: 'mail_refused', attempts: 1 }]);
    isUnknown = false;
    await runCommand(t.app, { actor: admin, requestId: 'test', record: mail, verb: 'send-again', id });
    await t.drain();
    expect(box.received).toHaveLength(1);
    await expect(runCommand(t.app, { actor: admin, requestId: 'test', record: mail, verb: 'send-again', id })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('whose answer is lost with the connection is maybe sent, and not sent twice', async () => {
    const box = await postbox({ hangsUp: true });
    const t = await createNotifyApp({ smtpUrl: box.url });
    await queue(t);
    await t.drain();
    expect(await mails(t)).toMatchObject([{ state: 'unknown', attempts: 1, text: invitation.text }]);
    await t.drain({ now: new Date(Date.now() + 3_600_000).toISOString() });
    expect(await mails(t)).toMatchObject([{ state: 'unknown', attempts: 1 }]);
  });

  test('whose process dies between sending and saying so is maybe sent; a person settles it', async () => {
    const arrived = Promise.withResolvers<void>();
    // The message arrives, and no answer is given.
    const box = await postbox({ onData: (stream) => stream.resume().on('end', () => arrived.resolve()) });
    const t = await createNotifyApp({ smtpUrl: box.url });
    const id = await queue(t);
    const child = fork(new URL('./testing/sender-to-kill.ts', import.meta.url), [t.appUrl, box.url], { stdio: 'ignore', execArgv: [] });
    await arrived.promise;
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await mails(t)).toMatchObject([{ state: 'sending', attempts: 1 }]);
    await runSql(t.adminUrl, `update graphile_worker._private_jobs set locked_at = null, locked_by = null`);
    await t.drain();
    expect(await mails(t)).toMatchObject([{ state: 'unknown', attempts: 1, error: expect.stringContaining('ended before') }]);
    await runCommand(t.app, { actor: admin, requestId: 'test', record: mail, verb: 'mark-sent', id });
    expect(await mails(t)).toMatchObject([{ state: 'sent', text: null }]);
  });

  test('without a mail server is kept, for those who may see it', async () => {
    const t = await createNotifyApp({});
    await queue(t);
    await t.drain();
    expect(await t.as(admin, (ctx) => listRecords(ctx, mail, { fields: ['recipient', 'state', 'text'] }))).toMatchObject({
      data: [{ recipient: 'ann@example.com', state: 'kept', text: invitation.text }],
    });
    await expect(t.as(staff(null), (ctx) => listRecords(ctx, mail, {}))).rejects.toMatchObject({ status: 404 });
  });
});
