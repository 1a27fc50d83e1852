import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { createBank, SandboxError, type Bank } from './bank.ts';
import { createMessenger, noFaults, type Messenger } from './messenger.ts';
import { openJournal, type Journal } from './journal.ts';
import { messagePage, payPage } from './page.ts';
import type { SandboxCall, SandboxPayment } from './types.ts';

export interface Sandbox {
  readonly url: string;
  readonly bank: Bank;
  readonly messenger: Messenger;
  /** Requests that were carried out, by what they asked for: repeats under one key are not in here. */
  readonly carriedOut: Record<SandboxCall, number>;
  close(): Promise<void>;
}

export interface SandboxOptions {
  readonly apiKey: string;
  readonly webhookSecret: string;
  /** 0 picks a free one. */
  readonly port?: number;
  readonly host?: string;
  /** Where payers reach its pages; its own address unless said. */
  readonly pagesAt?: string;
  /** Keeps payments between starts. */
  readonly file?: string;
  readonly now?: () => number;
}

interface Room {
  readonly options: SandboxOptions;
  readonly bank: Bank;
  readonly messenger: Messenger;
  readonly journal: Journal;
  readonly carriedOut: Record<SandboxCall, number>;
  readonly pages: () => string;
}

/** A payment processor that moves no money: a real HTTP server with an API, a page to pay on and signed webhooks. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const now = options.now ?? Date.now;
  const journal = openJournal(options.file ?? null);
  const messenger = createMessenger({ secret: options.webhookSecret, now });
  const bank = createBank({
    now,
    known: journal.payments,
    changed: (payment, event) => {
      journal.keepPayment(payment);
      if (event) messenger.tell(event);
    },
  });
  const carriedOut = { start: 0, capture: 0, void: 0, refund: 0, fetch: 0 };
  const server = createServer();
  server.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  await once(server, 'listening');
  const url = addressOf(server);
  const room: Room = { options, bank, messenger, journal, carriedOut, pages: () => options.pagesAt ?? url };
  server.on('request', (request, response) => void answer(room, request, response));
  server.unref();
  return { url, bank, messenger, carriedOut, close: () => close(server, messenger) };
}

function addressOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function close(server: Server, messenger: Messenger): Promise<void> {
  messenger.close();
  server.closeAllConnections();
  await new Promise<void>((resolve) => void server.close(() => resolve()));
}

async function answer(room: Room, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const [first, second = '', third = ''] = url.pathname.split('/').filter((part) => part !== '');
  try {
    const body = await readBody(request);
    if (first === 'pay') return pay(room, request.method ?? 'GET', second, body, response);
    if (first !== 'v1') return html(response, 200, messagePage('Payment sandbox', 'Pages to pay on open from a shop.'));
    if (request.headers.authorization !== `Bearer ${room.options.apiKey}`) throw new SandboxError(401, 'key', 'This API key is not known.');
    if (second === 'account') return json(response, 200, { name: 'Sandbox' });
    if (second === 'faults') return json(response, 200, setFaults(room, body));
    call(room, request, response, third, url.pathname.split('/')[4] ?? '', body);
  } catch (error) {
    const known = error instanceof SandboxError ? error : new SandboxError(400, 'invalid', 'The request could not be read.');
    if (first === 'pay') html(response, known.status, messagePage('That did not work', known.message));
    else json(response, known.status, { code: known.code, message: known.message });
  }
}

const faultsSchema = z.object({
  copies: z.number().int().min(0).max(10).default(1),
  isHeld: z.boolean().default(false),
  hasWrongSignature: z.boolean().default(false),
  delayMs: z.number().int().min(0).max(600_000).default(0),
  breakAfter: z.enum(['start', 'capture', 'void', 'refund', 'fetch']).nullable().default(null),
  unavailableFor: z.enum(['start', 'capture', 'void', 'refund', 'fetch']).nullable().default(null),
});

function setFaults({ messenger }: Room, body: string): object {
  messenger.faults = { ...noFaults, ...faultsSchema.parse(JSON.parse(body)) };
  return messenger.faults;
}

/** One call of the API, once for each idempotency key: a repeat gets the first answer, another body under the key is refused. */
function call(room: Room, request: IncomingMessage, response: ServerResponse, id: string, verb: string, body: string): void {
  const kind = kindOf(request.method ?? 'GET', id, verb);
  const { messenger, journal } = room;
  if (messenger.faults.unavailableFor === kind) {
    messenger.faults = { ...messenger.faults, unavailableFor: null };
    return json(response, 503, { code: 'unavailable', message: 'Try again later.' });
  }
  const key = String(request.headers['idempotency-key'] ?? '');
  const asked = createHash('sha256').update(`${kind} ${id} ${body}`).digest('hex');
  const earlier = key === '' ? undefined : journal.answers.get(key);
  if (earlier && earlier.request !== asked) throw new SandboxError(422, 'idempotency', 'This key was used for something else.');
  const { status, body: said } = earlier ?? perform(room, kind, id, body);
  if (!earlier && key !== '' && kind !== 'fetch') journal.keepAnswer(key, { request: asked, status, body: said });
  if (messenger.faults.breakAfter === kind) {
    messenger.faults = { ...messenger.faults, breakAfter: null };
    request.socket.destroy();
    return;
  }
  json(response, status, said);
}

function kindOf(method: string, id: string, verb: string): SandboxCall {
  if (method === 'GET' && id !== '' && verb === '') return 'fetch';
  if (method === 'POST' && id === '') return 'start';
  if (method === 'POST' && verb === 'capture') return 'capture';
  if (method === 'POST' && verb === 'void') return 'void';
  if (method === 'POST' && verb === 'refunds') return 'refund';
  throw new SandboxError(404, 'not_found', 'There is no such address.');
}

const amount = z.string().regex(/^\d+(\.\d+)?$/);
const startSchema = z.object({
  amount,
  currency: z.string().length(3),
  reference: z.string(),
  description: z.string(),
  capture: z.enum(['automatic', 'manual']),
  payment: z.string(),
  returnUrl: z.url(),
  webhookUrl: z.url(),
});
const captureSchema = z.object({ amount, isLast: z.boolean() });
const refundSchema = z.object({ amount, refund: z.string().nullable().default(null) });

function perform(room: Room, kind: SandboxCall, id: string, body: string): { status: number; body: unknown } {
  const { bank } = room;
  room.carriedOut[kind] += 1;
  const given: unknown = body === '' ? {} : JSON.parse(body);
  switch (kind) {
    case 'start':
      return { status: 201, body: shown(room, bank.create(startSchema.parse(given))) };
    case 'capture': {
      const input = captureSchema.parse(given);
      return { status: 200, body: shown(room, bank.capture(id, input.amount, input.isLast)) };
    }
    case 'void':
      return { status: 200, body: shown(room, bank.close(id)) };
    case 'refund': {
      const input = refundSchema.parse(given);
      return { status: 200, body: shown(room, bank.refund(id, input.amount, input.refund)) };
    }
    case 'fetch':
      return { status: 200, body: shown(room, bank.get(id)) };
  }
}

function shown({ pages }: Room, payment: SandboxPayment): object {
  return { ...payment, url: `${pages()}/pay/${payment.id}` };
}

/** The page: looking at it, and what the payer chose. */
function pay({ bank }: Room, method: string, id: string, body: string, response: ServerResponse): void {
  const payment = bank.get(id);
  if (method !== 'POST') return html(response, 200, payPage(payment));
  switch (new URLSearchParams(body).get('action') ?? '') {
    case 'approve':
    case 'confirm':
      return redirect(response, bank.approve(id).returnUrl);
    case 'challenge':
      bank.challenge(id);
      return redirect(response, `/pay/${id}`);
    case 'decline':
      return redirect(response, bank.decline(id, 'The card was declined.').returnUrl);
    case 'reject':
      return redirect(response, bank.decline(id, 'The bank did not confirm the payment.').returnUrl);
    default:
      return redirect(response, payment.returnUrl);
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > 100_000) throw new SandboxError(413, 'too_large', 'The body is too large.');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function html(response: ServerResponse, status: number, body: string): void {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    .end(body);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(303, { location: to, 'cache-control': 'no-store' }).end();
}
