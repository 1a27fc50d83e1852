import { asSystem, type App } from '../../kernel/app.ts';
import { isId } from '../../kernel/ids/new-id.ts';
import { AppError, notFound } from '../../kernel/errors.ts';
import { queryText, type HttpReply, type HttpRequest, type RouteGroup } from '../../kernel/http/route.ts';
import { receive } from './engine/inbox.ts';
import { isSigned } from './engine/links.ts';
import { openPayment } from './engine/open-payment.ts';
import { readPayment } from './engine/payment-rows.ts';
import { methodWithId, paymentsService, settingsOfMethod } from './engine/service.ts';
import { syncPayment } from './engine/sync-payment.ts';
import { goOnPage } from './go-on-page.ts';
import { providerNamed } from './providers/all.ts';
import { WebhookRefused } from './providers/provider.ts';

/** What providers and payers call: webhooks, and the two pages around the provider's own. The signature in each is what lets one in. */
export const paymentRoutes: RouteGroup = {
  name: 'payments',
  routes: (app) => [
    {
      method: 'POST',
      path: '/payments/webhooks/:method',
      summary: 'A payment provider tells what happened',
      access: 'anyone',
      ownAuthentication: true,
      ownCsrf: true,
      body: 'bytes',
      bodyLimit: 256 * 1024,
      rateLimit: 3000,
      handle: (r) => webhook(app, r),
    },
    { ...page, path: '/payments/:id/pay', summary: 'Goes on to the page to pay on', handle: (r) => pay(app, r) },
    { ...page, path: '/payments/:id/return', summary: 'The payer comes back from the page to pay on', handle: (r) => comeBack(app, r) },
  ],
};

const page = { method: 'GET', access: 'anyone', ownAuthentication: true, rateLimit: 60 } as const;

/** Answered once the event is in the inbox; what it means is worked out by a job. A repeat is answered like the first. */
async function webhook(app: App, r: HttpRequest): Promise<HttpReply> {
  const id = r.params['method'] ?? '';
  const method = isId(id) ? await methodWithId(app, id) : undefined;
  const provider = method && providerNamed(method.provider);
  if (!method || provider?.kind !== 'online') throw notFound('payment method');
  const headers = Object.fromEntries(
    Object.entries(r.headers).map(([name, value]) => [name, typeof value === 'string' ? value : value?.[0]]),
  );
  try {
    const settings = await settingsOfMethod(app, method);
    const notice = await provider.readWebhook(settings, paymentsService(app).places, { headers, body: r.body as Buffer, now: app.now() });
    const isNew = await asSystem(app, (ctx) => receive(ctx, provider.name, method.id, notice), r.requestId);
    return { status: 200, body: { received: true, isNew } };
  } catch (error) {
    if (error instanceof WebhookRefused) throw new AppError(400, 'signature', error.message);
    throw error;
  }
}

async function pay(app: App, r: HttpRequest): Promise<HttpReply> {
  const id = checked(app, r, 'pay');
  const opened = await openPayment(app, id);
  if (opened.kind === 'redirect') return goOn(opened.pageUrl);
  return { status: 303, headers: { location: await wayBack(app, id), 'cache-control': 'no-store' } };
}

/** Looks how it went, so that the payer reads it at once; when the provider can't be asked its webhook will tell. */
async function comeBack(app: App, r: HttpRequest): Promise<HttpReply> {
  const id = checked(app, r, 'return');
  await syncPayment(app, id, r.gone()).catch(() => undefined);
  return { status: 303, headers: { location: await wayBack(app, id), 'cache-control': 'no-store' } };
}

function checked(app: App, r: HttpRequest, step: 'pay' | 'return'): string {
  const id = r.params['id'] ?? '';
  if (!isId(id) || !isSigned(app, id, step, queryText(r, 'key') ?? '')) throw notFound('payment');
  return id;
}

/** Checked to be an address of ours when the payment was made. */
async function wayBack(app: App, id: string): Promise<string> {
  return (await readPayment(app, id)).returnUrl ?? '/';
}

function goOn(url: string): HttpReply {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    body: goOnPage(url),
  };
}
