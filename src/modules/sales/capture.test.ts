import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicActor, systemActor } from '../../kernel/access/actor.ts';
import { createRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { HttpReply, HttpRequest } from '../../kernel/http/route.ts';
import { purpose } from '../privacy/records/purpose.ts';
import { formRoutes } from './capture/form-routes.ts';
import { checkFormToken, makeFormToken } from './capture/form-token.ts';
import { lead } from './records/lead.ts';
import { leadForm } from './records/lead-form.ts';
import { createSalesApp, type SalesApp } from './testing/sales-app.ts';

const secret = 'a secret of the test';
const start = '2026-03-02T10:00:00.000Z';

interface World extends SalesApp {
  call(method: 'GET' | 'POST', key: string, body?: Readonly<Record<string, string>>, query?: Record<string, string>): Promise<HttpReply>;
  /** Opens the page, waits a minute, and sends what was filled in. */
  send(values: Readonly<Record<string, string>>, token?: string): Promise<HttpReply>;
  token(): Promise<string>;
  leads(): Promise<readonly Record<string, unknown>[]>;
}

async function world(more: object = {}): Promise<World> {
  const app = await createSalesApp();
  const privacy = { key: 'k', journalFile: '', publicUrl: 'https://crm.example', keepsIp: false, needsSecondPerson: false };
  Object.assign(app.app.services, { leadForms: { secret, publicUrl: 'https://crm.example' }, privacy });
  await app.make(leadForm, {
    name: 'Contact',
    key: 'contact',
    heading: 'Talk to us',
    asks: ['familyName', 'email', 'company', 'message'],
    needs: ['email'],
    campaign: 'Spring',
    ...more,
  });
  const routes = formRoutes.routes(app.app);
  const call: World['call'] = (method, key, body = {}, query = {}) => {
    const route = routes.find((r) => r.method === method);
    const request = {
      app: app.app,
      actor: publicActor,
      requestId: 'test',
      method,
      params: { key },
      query,
      headers: {},
      ip: '192.0.2.1',
      body: null,
    };
    return route!.handle({
      ...request,
      stream: Readable.from([Buffer.from(new URLSearchParams(body).toString())]),
    } as unknown as HttpRequest);
  };
  const token = async () => /name="token" value="([^"]+)"/.exec(String((await call('GET', 'contact')).body))?.[1] ?? '';
  const send: World['send'] = async (values, given) => {
    app.setNow(start);
    const used = given ?? (await token());
    app.setNow('2026-03-02T10:01:00.000Z');
    return call('POST', 'contact', { ...values, token: used });
  };
  const leads = async () => (await sql<Record<string, unknown>>`select * from lead order by created_at`.execute(app.app.db)).rows;
  return { ...app, call, send, token, leads };
}

const ada = { familyName: 'Lovelace', email: 'ada@bergfreund.example', company: 'Bergfreund', message: 'Tents' };

describe('a web form', () => {
  test('makes a lead with source and campaign, and thanks', async () => {
    const w = await world({ thanks: 'We call you.' });
    const page = await w.call('GET', 'contact', {}, { utm_source: 'news"letter' });
    expect(page.body).toContain('name="utmSource" value="news&quot;letter"');
    const reply = await w.send({ ...ada, utmSource: 'newsletter' });
    expect(reply).toMatchObject({ status: 200 });
    expect(reply.body).toContain('We call you.');
    expect(await w.leads()).toMatchObject([
      { email: ada.email, source: 'web', campaign: 'Spring', utm_source: 'newsletter', owner_id: null, status: 'new' },
    ]);
  });

  test('sent twenty times at once, and again later, makes one lead', async () => {
    const w = await world();
    const token = await w.token();
    const replies = await Promise.all(Array.from({ length: 20 }, () => w.send(ada, token)));
    expect(new Set(replies.map((r) => r.status))).toEqual(new Set([200]));
    await w.send(ada, token);
    expect(await w.leads()).toHaveLength(1);
    expect((await sql`select 1 from lead_submission`.execute(w.app.db)).rows).toHaveLength(1);
  });

  test('filled in anew by somebody whose lead is open joins it, and brings it back if it was put off', async () => {
    const w = await world();
    await w.send(ada);
    const [first] = await w.leads();
    await w.run(lead, 'recycle', { until: '2026-09-01' }, { id: String(first?.['id']) });
    await w.send({ ...ada, email: 'ADA@bergfreund.example', message: 'And packs' });
    expect(await w.leads()).toMatchObject([{ status: 'new', message: 'Tents' }]);
    expect((await sql`select 1 from lead_submission`.execute(w.app.db)).rows).toHaveLength(2);
  });

  test('is not fooled: trap, forged, too young and too old stamps, links; what was typed is kept on the page', async () => {
    const w = await world();
    expect(await w.send({ ...ada, confirm_address: 'x' })).toMatchObject({ status: 200 });
    const forged = await w.send(ada, 'a.b.c');
    expect(forged).toMatchObject({ status: 422 });
    expect(forged.body).toContain(`value="${ada.email}"`);
    w.setNow(start);
    const young = await w.token();
    expect(await w.call('POST', 'contact', { ...ada, token: young })).toMatchObject({ status: 422 });
    w.setNow('2026-03-04T10:00:00.000Z');
    expect(await w.call('POST', 'contact', { ...ada, token: young })).toMatchObject({ status: 422 });
    expect(await w.send({ ...ada, familyName: 'see https://spam.example' })).toMatchObject({ status: 422 });
    expect(await w.send({ ...ada, message: 'http://a http://b http://c' })).toMatchObject({ status: 422 });
    expect(await w.leads()).toEqual([]);
  });

  test('says what is missing or wrong, beside the field', async () => {
    const w = await world({ consentText: 'You may write to me', isConsentNeeded: true });
    const empty = await w.send({ familyName: 'L' });
    expect(empty.body).toContain('id="email-problem"');
    expect(empty.body).toContain('id="consent-problem"');
    expect((await w.send({ ...ada, consent: 'yes', email: 'not an address' })).body).toContain('id="email-problem"');
    expect(await w.leads()).toEqual([]);
  });

  test('records what was agreed to, in the words that were shown', async () => {
    const w = await world();
    const id = await w.as(systemActor, (ctx) =>
      createRecord(ctx, purpose, { name: 'News', key: 'news', basis: 'consent', channels: ['email'] }),
    );
    await sql`update lead_form set consent_text = 'You may write to me', purpose_id = ${id.id}::uuid`.execute(w.app.db);
    await w.send(ada);
    expect((await sql`select 1 from consent`.execute(w.app.db)).rows).toEqual([]);
    await w.send({ ...ada, consent: 'yes' });
    expect((await sql`select address, state, proof, evidence from consent`.execute(w.app.db)).rows).toEqual([
      { address: ada.email, state: 'granted', proof: 'form', evidence: 'Contact: You may write to me' },
    ]);
  });

  test('leads on only to a website of its own', async () => {
    const w = await world({ redirectTo: 'https://www.fjellvik.example/thanks', origins: 'https://www.fjellvik.example' });
    expect(await w.send(ada)).toMatchObject({ status: 303, headers: { location: 'https://www.fjellvik.example/thanks' } });
    const { headers } = await w.call('GET', 'contact');
    expect(headers?.['content-security-policy']).toContain('frame-ancestors https://crm.example https://www.fjellvik.example');
    await sql`update lead_form set origins = 'https://other.example'`.execute(w.app.db);
    expect(await w.send({ ...ada, email: 'b@bergfreund.example' })).toMatchObject({ status: 200 });
  });

  test('that is unknown or out of use is not there', async () => {
    const w = await world({ isActive: false });
    expect(await w.call('GET', 'contact')).toMatchObject({ status: 404 });
    expect(await w.call('POST', 'nothing', ada)).toMatchObject({ status: 404 });
  });

  test('takes any text without breaking: it answers, and shows it escaped', async () => {
    const w = await world();
    const texts = fc.record({
      familyName: fc.string({ unit: 'binary' }),
      message: fc.string({ unit: 'binary', maxLength: 300 }),
      company: fc.string(),
    });
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const reply = await w.send({ ...values, email: '"><script>alert(1)</script>' });
        expect(reply.status).toBe(422);
        expect(reply.body).not.toContain('<script');
        expect((await w.send({ ...values, email: 'ada@bergfreund.example' })).status).toBeOneOf([200, 422]);
      }),
      { numRuns: 25 },
    );
  });
});

test('a time stamp is good for its form only, between two seconds and a day', () => {
  const token = makeFormToken(secret, 'contact', start);
  const at = (ms: number) => new Date(Date.parse(start) + ms).toISOString();
  expect(checkFormToken(secret, 'contact', token, at(60_000))).toBe('good');
  expect(checkFormToken(secret, 'other', token, at(60_000))).toBe('forged');
  expect(checkFormToken('another', 'contact', token, at(60_000))).toBe('forged');
  expect(checkFormToken(secret, 'contact', token, at(1_999))).toBe('tooYoung');
  expect(checkFormToken(secret, 'contact', token, at(86_400_001))).toBe('tooOld');
});

test('a program brings in leads by its own token, once each', async () => {
  const app = await createSalesApp();
  const input = { ...ada, token: 'order 7', country: 'NO' };
  const results = await Promise.all(Array.from({ length: 5 }, () => app.run(lead, 'capture', input)));
  expect(new Set(results.map((r) => (r.result as { leadId: string }).leadId)).size).toBe(1);
  await expect(app.run(lead, 'capture', { token: 'x', message: 'Hi' })).rejects.toMatchObject({ code: 'invalid' });
});
