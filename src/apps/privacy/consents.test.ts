import { beforeAll, describe, expect, test } from 'vitest';
import { publicActor, systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { listRecords } from '../../kernel/list/list.ts';
import { createLogger } from '../../kernel/log/log.ts';
import { merge } from '../../modules/parties/records/merge.ts';
import { person } from '../../modules/parties/records/person.ts';
import { mayContact, type ContactQuestion } from '../../modules/privacy/index.ts';
import { consent } from '../../modules/privacy/records/consent.ts';
import { purpose } from '../../modules/privacy/records/purpose.ts';
import { subjectRequest } from '../../modules/privacy/records/subject-request.ts';
import { suppression } from '../../modules/privacy/records/suppression.ts';
import { createServer } from '../server/create-server.ts';
import { createPrivacyWorld, customerActor, makePurposes, staffActor, type PrivacyWorld } from './privacy-world.ts';

let w: PrivacyWorld;
let newsletter = '';
beforeAll(async () => {
  w = await createPrivacyWorld();
  ({ newsletter } = await makePurposes(w));
});

const ask = (question: ContactQuestion): Promise<{ allowed: boolean; reason: string }> =>
  w.as(systemActor, async (ctx) => {
    const { allowed, reason } = await mayContact(ctx, question);
    return { allowed, reason };
  });
const mailTo = (personId: string) => ask({ personId, channel: 'email', purpose: 'newsletter' });
let number = 0;
async function ana(): Promise<{ id: string; email: string }> {
  const email = `ana${(number += 1)}@people.example`;
  return {
    email,
    id: await w.make(person, {
      givenName: 'Ana',
      familyName: `No ${number}`,
      emails: [{ value: email }],
      phones: [{ value: `+49301234${100 + number}` }],
    }),
  };
}
const say = (id: string, state: string, more: object = {}) =>
  w.run(person, 'record-consent', { channel: 'email', purpose: newsletter, state, ...more }, { id });

describe('consent', () => {
  test('is derived from a ledger that only grows', async () => {
    const { id } = await ana();
    expect(await mailTo(id)).toEqual({ allowed: false, reason: 'noConsent' });
    await say(id, 'granted', { proof: 'form', evidence: 'Newsletter form' });
    expect(await mailTo(id)).toEqual({ allowed: true, reason: 'granted' });
    await say(id, 'withdrawn');
    expect(await mailTo(id)).toEqual({ allowed: false, reason: 'withdrawn' });
    await say(id, 'granted', { at: '2020-01-01T00:00:00Z', proof: 'import', evidence: 'Old list' });
    expect(await mailTo(id)).toEqual({ allowed: false, reason: 'withdrawn' });
    const { rows } = await sql`select state from consent where person_id = ${id}::uuid order by created_at`.execute(w.admin);
    expect(rows.map((row) => (row as { state: string }).state)).toEqual(['granted', 'withdrawn', 'granted']);
    await expect(sql`update consent set state = 'granted' where person_id = ${id}::uuid`.execute(w.app.db)).rejects.toThrow(
      'never changed',
    );
    await expect(w.run(consent, 'update', { state: 'granted' }, { id: '01a200a0-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(say(id, 'granted', { at: '2999-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(say(id, 'pending')).rejects.toMatchObject({ code: 'invalid' });
  });

  test('points to the words that were shown, which a new version leaves as they are', async () => {
    const { id } = await ana();
    const first = (await w.run(purpose, 'add-wording', { language: 'en', text: 'Send me news' }, { id: newsletter })).result as {
      wordingId: string;
      edition: number;
    };
    await say(id, 'granted', { wording: first.wordingId });
    const second = (await w.run(purpose, 'add-wording', { language: 'en', text: 'Send me news and offers' }, { id: newsletter }))
      .result as { edition: number };
    expect([first.edition, second.edition]).toEqual([1, 2]);
    const { rows } =
      await sql`select x.text, x.edition::int as edition from consent c join purpose_wording x on x.id = c.wording_id where c.person_id = ${id}::uuid`.execute(
        w.admin,
      );
    expect(rows).toEqual([{ text: 'Send me news', edition: 1 }]);
    const other = await w.make(purpose, { name: 'Surveys', key: 'surveys', basis: 'consent' });
    await expect(
      w.run(person, 'record-consent', { channel: 'email', purpose: other, state: 'granted', wording: first.wordingId }, { id }),
    ).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('of a bare address counts for whoever has it later', async () => {
    await w.run(consent, 'record', { address: 'LATER@people.example', channel: 'email', purpose: newsletter, state: 'granted' });
    expect(await ask({ address: 'later@people.example', channel: 'email', purpose: 'newsletter' })).toEqual({
      allowed: true,
      reason: 'granted',
    });
    const id = await w.make(person, { givenName: 'Later', emails: [{ value: 'later@people.example' }] });
    expect(await mailTo(id)).toEqual({ allowed: true, reason: 'granted' });
    await say(id, 'withdrawn');
    expect(await ask({ address: 'later@people.example', channel: 'email', purpose: 'newsletter' })).toEqual({
      allowed: false,
      reason: 'withdrawn',
    });
  });

  test('with double opt-in counts when the link was followed and its button pressed, once', async () => {
    const careful = await w.make(purpose, { name: 'Careful news', key: 'careful', basis: 'consent', doubleOptIn: true });
    const { id, email } = await ana();
    const question = { personId: id, channel: 'email', purpose: 'careful' } as const;
    expect((await say(id, 'granted', { purpose: careful, proof: 'form' })).result).toMatchObject({ state: 'pending' });
    expect(await ask(question)).toEqual({ allowed: false, reason: 'unconfirmed' });
    const { rows } = await sql<{ text: string }>`select text from mail where recipient = ${email}`.execute(w.admin);
    const link = new URL(/http\S+/.exec(rows[0]?.text ?? '')?.[0] ?? '');
    const server = await createServer({ app: w.app, config: w.config, log: createLogger({ level: 'silent' }) });
    const url = `${link.pathname}${link.search}`;
    const shown = await server.inject({ method: 'GET', url });
    expect(shown.body).toContain('<button type="submit">');
    expect(await ask(question)).toEqual({ allowed: false, reason: 'unconfirmed' });
    const form = { method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: '' } as const;
    expect((await server.inject(form)).statusCode).toBe(200);
    expect(await ask(question)).toEqual({ allowed: true, reason: 'granted' });
    expect((await server.inject(form)).statusCode).toBe(410);
    expect(
      (
        await server.inject({
          method: 'POST',
          url: '/privacy/confirm?token=nonsense-nonsense-nonsense',
          headers: form.headers,
          payload: '',
        })
      ).statusCode,
    ).toBe(410);
    await server.close();
  });

  test('that was withdrawn before the link was followed stays withdrawn', async () => {
    const { rows: found } = await sql<{ id: string }>`select id from purpose where key = 'careful'`.execute(w.admin);
    const { id, email } = await ana();
    await say(id, 'granted', { purpose: found[0]?.id, proof: 'form' });
    await say(id, 'withdrawn', { purpose: found[0]?.id });
    const { rows } = await sql<{ text: string }>`select text from mail where recipient = ${email}`.execute(w.admin);
    const server = await createServer({ app: w.app, config: w.config, log: createLogger({ level: 'silent' }) });
    const { pathname, search } = new URL(/http\S+/.exec(rows[0]?.text ?? '')?.[0] ?? '');
    expect((await server.inject({ method: 'POST', url: `${pathname}${search}`, payload: '' })).statusCode).toBe(410);
    expect(await ask({ personId: id, channel: 'email', purpose: 'careful' })).toEqual({ allowed: false, reason: 'withdrawn' });
    await server.close();
  });

  test('of two people who were merged is the more careful word, until they say something again, and undo brings each back', async () => {
    const [kept, gone] = [await ana(), await ana()];
    await say(kept.id, 'withdrawn');
    await say(gone.id, 'granted');
    const { result } = await w.run(person, 'merge', { target: kept.id, source: gone.id });
    expect(await mailTo(kept.id)).toEqual({ allowed: false, reason: 'withdrawn' });
    await w.run(merge, 'undo', {}, { id: (result as { mergeId: string }).mergeId });
    expect([await mailTo(kept.id), await mailTo(gone.id)]).toEqual([{ allowed: false, reason: 'withdrawn' }, { allowed: true, reason: 'granted' }]); // prettier-ignore
    await w.run(person, 'merge', { target: kept.id, source: gone.id });
    await say(kept.id, 'granted');
    expect(await mailTo(kept.id)).toEqual({ allowed: true, reason: 'granted' });
  });

  test('of a purpose with another basis is not needed, until they object', async () => {
    const { id } = await ana();
    const question = { personId: id, channel: 'email', purpose: 'service' } as const;
    expect(await ask(question)).toEqual({ allowed: true, reason: 'otherBasis' });
    expect(await ask({ ...question, channel: 'sms' })).toEqual({ allowed: false, reason: 'channelUnused' });
    await w.run(person, 'record-consent', { channel: 'email', state: 'withdrawn' }, { id });
    expect(await ask(question)).toEqual({ allowed: false, reason: 'withdrawn' });
    expect(await ask({ ...question, purpose: 'nothing' })).toEqual({ allowed: false, reason: 'purposeUnused' });
  });
});

describe('the suppression list', () => {
  test('closes an address, a number or a whole domain, for everybody who has it, and outlives a merge', async () => {
    const [one, two] = [await ana(), await ana()];
    await say(one.id, 'granted');
    await w.run(suppression, 'suppress', {
      addresses: `${one.email.toUpperCase()}\n+49 30 1234199; @blocked.example`,
      reason: 'complained',
    });
    expect(await mailTo(one.id)).toEqual({ allowed: false, reason: 'suppressed' });
    await w.run(person, 'merge', { target: two.id, source: one.id, choices: { emails: 'source' } });
    expect(await mailTo(two.id)).toEqual({ allowed: false, reason: 'suppressed' });
    expect(await ask({ address: 'x@mail.blocked.example', channel: 'email', purpose: 'service' })).toEqual({
      allowed: false,
      reason: 'suppressed',
    });
    expect(await ask({ address: 'x@unblocked.example', channel: 'email', purpose: 'service' })).toEqual({
      allowed: true,
      reason: 'otherBasis',
    });
    expect(await ask({ address: '+49301234199', channel: 'phone', purpose: 'service' })).toEqual({ allowed: false, reason: 'suppressed' });
  });

  test('takes a pasted list whole or not at all, knows what it has, and is lifted with a reason', async () => {
    await expect(w.run(suppression, 'suppress', { addresses: 'ok@list.example\nno address', reason: 'bounced' })).rejects.toThrow(
      'no address',
    );
    expect(
      (await w.run(suppression, 'suppress', { addresses: 'a@list.example\nb@list.example', reason: 'bounced', channel: 'email' })).result,
    ).toEqual({ added: 2, known: 0 });
    expect(
      (await w.run(suppression, 'suppress', { addresses: 'b@list.example\nc@list.example', reason: 'bounced', channel: 'email' })).result,
    ).toEqual({ added: 1, known: 1 });
    const { rows } = await sql<{ id: string }>`select id from suppression where value = 'a@list.example'`.execute(w.admin);
    await w.run(suppression, 'lift', { why: 'Typing error' }, { id: rows[0]?.id ?? '' });
    expect(await ask({ address: 'a@list.example', channel: 'email', purpose: 'service' })).toMatchObject({ allowed: true });
    expect(await ask({ address: 'b@list.example', channel: 'phone', purpose: 'service' })).toMatchObject({ allowed: true });
  });
});

describe('who may see and do what', () => {
  test('staff without the permission see consents of people they see, and nothing else of privacy', async () => {
    const rep = staffActor(w.officer.userId ?? '', { permissions: [] });
    const { id } = await ana();
    await say(id, 'granted');
    await w.run(consent, 'record', { address: 'hidden@people.example', channel: 'email', state: 'refused' });
    const rows = await w.as(rep, (ctx) => listRecords(ctx, ctx.registry.record(consent.key), { size: 200 }));
    expect(rows.data.some((row) => row['address'] === 'hidden@people.example')).toBe(false);
    expect(rows.data.some((row) => (row['person'] as { id: string } | null)?.id === id)).toBe(true);
    for (const record of [suppression, subjectRequest])
      await expect(w.as(rep, (ctx) => listRecords(ctx, ctx.registry.record(record.key), {}))).rejects.toMatchObject({ code: 'not-found' });
    for (const verb of ['place-hold', 'export-data', 'erase'])
      await expect(w.run(person, verb, { reason: 'x', confirm: 'x' }, { id, actor: rep })).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('a customer sees and changes their own consents in the portal, and asks for their data or its erasure', async () => {
    const { id } = await ana();
    const other = await ana();
    const me = customerActor(id, w.officer.userId);
    let actor = me;
    const authenticator = { authenticate: async () => actor };
    const server = await createServer({
      app: { ...w.app, services: { ...w.app.services, authenticator } },
      config: w.config,
      log: createLogger({ level: 'silent' }),
    });
    const headers = { 'x-entente-csrf': '1', 'sec-fetch-site': 'same-origin' };
    const own = async (): Promise<{ name: string; states: { channel: string; state: string | null }[] }[]> =>
      (await server.inject({ method: 'GET', url: '/api/v1/privacy/mine' })).json<{ data: { purposes: Awaited<ReturnType<typeof own>> } }>()
        .data.purposes;
    const stateNow = async () => (await own()).find((p) => p.name === 'Newsletter')?.states.find((s) => s.channel === 'email')?.state;
    const post = (path: string, payload: object) =>
      server.inject({ method: 'POST', url: `/api/v1/privacy/mine/${path}`, headers, payload });
    expect(await stateNow()).toBeNull();
    expect((await post('consents', { purpose: newsletter, channel: 'email', given: true })).statusCode).toBe(200);
    expect(await stateNow()).toBe('granted');
    expect(await mailTo(id)).toMatchObject({ allowed: true });
    await post('consents', { purpose: newsletter, channel: 'email', given: false });
    expect(await stateNow()).toBe('withdrawn');
    expect(await mailTo(other.id)).toEqual({ allowed: false, reason: 'noConsent' });
    const asked = await post('requests', { kind: 'erasure', message: 'Please' });
    expect(asked.json().data.requests).toMatchObject([{ kind: 'erasure', state: 'verified' }]);
    expect((await post('requests', { kind: 'erasure' })).statusCode).toBe(409);
    expect((await post('requests', { kind: 'objection' })).statusCode).toBe(422);
    for (const url of [`/api/v1/privacy/people/${other.id}`, '/api/v1/privacy/overview', `/api/v1/privacy/people/${id}/erasure`])
      expect((await server.inject({ method: 'GET', url })).statusCode).toBeGreaterThanOrEqual(403);
    actor = { ...w.officer } as never;
    expect((await server.inject({ method: 'GET', url: '/api/v1/privacy/mine' })).statusCode).toBe(403);
    actor = publicActor as never;
    expect((await server.inject({ method: 'GET', url: '/api/v1/privacy/mine' })).statusCode).toBe(401);
    await server.close();
  });
});

describe('a request', () => {
  test('is due in a month, can be extended once within it, and is answered only when the identity was checked', async () => {
    const { id } = await ana();
    const { result } = await w.run(subjectRequest, 'receive', { kind: 'access', person: id, email: 'ana@people.example' });
    const { requestId } = result as { requestId: string };
    const run = (verb: string, input: object = {}) => w.run(subjectRequest, verb, input, { id: requestId });
    await expect(run('complete', { outcome: 'Sent' })).rejects.toThrow('Check who asks first.');
    await run('check-identity', { by: 'mail' });
    const { data: extended } = await run('extend', { reason: 'Many systems' });
    expect(Date.parse(String(extended?.['dueOn'])) - Date.now()).toBeGreaterThan(80 * 86_400_000);
    await expect(run('extend', { reason: 'Again' })).rejects.toThrow('possible once');
    expect((await run('complete', { outcome: 'Sent' })).data).toMatchObject({ state: 'done' });
    await expect(run('refuse', { outcome: 'No' })).rejects.toThrow('closed');
  });

  test('for restriction, once answered, keeps everybody from using the data', async () => {
    const { id } = await ana();
    await say(id, 'granted');
    const { result } = await w.run(subjectRequest, 'receive', { kind: 'restriction', person: id });
    const { requestId } = result as { requestId: string };
    await w.run(subjectRequest, 'check-identity', { by: 'phone' }, { id: requestId });
    await w.run(subjectRequest, 'complete', {}, { id: requestId });
    expect(await mailTo(id)).toEqual({ allowed: false, reason: 'restricted' });
  });
});
