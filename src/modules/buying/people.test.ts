import { expect, test } from 'vitest';
import { reading } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { AppError } from '../../kernel/errors.ts';
import { findRecord, listRecords } from '../../kernel/list/list.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import { user } from '../../platform/identity/records/user.ts';
import { ordersOf } from '../orders/index.ts';
import { person } from '../parties/records/person.ts';
import {
  accountOf,
  buyersOf,
  changeBuyer,
  findInvitation,
  inviteBuyer,
  joinAccount,
  listOf,
  listsOf,
  makeList,
  putOnList,
  removeBuyer,
  removeList,
  setOnList,
} from './index.ts';
import { companyBuyer } from './records/company-buyer.ts';
import { orderApproval } from './records/order-approval.ts';
import { shoppingList } from './records/shopping-list.ts';
import { shoppingListLine } from './records/shopping-list-line.ts';
import { createBuyingApp, type TestBuyer } from './testing/buying-app.ts';

const app = await createBuyingApp();
const password = 'seven cold rivers run north';
Object.assign(app.app.services, { identity: { hashPassword: async (text: string) => `hash of ${text}` } });

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: AppError) => error.code,
  );
const wordFor = async (email: string): Promise<string> => {
  const found = (await app.mails()).filter((mail) => mail.recipient === email).map((mail) => /token=([\w-]+)/.exec(mail.text)?.[1] ?? '');
  return found.at(-1) ?? '';
};
const invite = (organizationId: string, email: string) =>
  app.system((ctx) => inviteBuyer(ctx, { organizationId, name: 'Kari Nordmann', email, role: 'buyer', language: 'en' }));
const join = (token: string, as: Parameters<typeof joinAccount>[2]) => app.system((ctx) => joinAccount(ctx, token, as));
const accountRow = async (email: string) =>
  (
    await sql<{
      id: string;
      active: boolean;
      organizationId: string | null;
      personId: string;
    }>`select id, active, organization_id as "organizationId", person_id as "personId" from "user" where email = ${email}`.execute(
      app.app.db,
    )
  ).rows[0];

test('an invitation opens nothing until whoever reads the mail accepts it; its link works once, and a newer one ends it', async () => {
  const company = await app.organization();
  await invite(company, 'kari@one.example');
  const first = await wordFor('kari@one.example');
  expect(await accountRow('kari@one.example')).toBe(undefined);
  app.setNow('2026-03-02T10:05:00.000Z');
  await invite(company, 'Kari@One.example');
  const second = await wordFor('kari@one.example');
  expect(second).not.toBe(first);
  expect(await refusal(join(first, { password }))).toBe('link-used');
  expect(await refusal(join('', { password }))).toBe('link-used');
  expect(await refusal(join(second, {}))).toBe('invalid');
  // Two windows at once: one account.
  const said = await Promise.all([1, 2].map(() => refusal(join(second, { password, language: 'en' }))));
  expect(said.toSorted()).toEqual(['done', 'link-used']);
  const made = await accountRow('kari@one.example');
  expect(made).toMatchObject({ active: true, organizationId: company });
  expect(await app.system((ctx) => accountOf(ctx, { personId: made?.personId ?? '', organizationId: company }))).toMatchObject({
    role: 'buyer',
    mayApprove: false,
  });
  expect(await refusal(invite(company, 'kari@one.example'))).toBe('invalid');
});

test('an invitation is too late after a week', async () => {
  const company = await app.organization();
  const now = app.app.now();
  await invite(company, 'late@one.example');
  app.setNow(new Date(Date.parse(now) + 7 * 86_400_000 + 1000).toISOString());
  expect(await refusal(join(await wordFor('late@one.example'), { password }))).toBe('link-used');
  app.setNow(now);
});

test('whoever has an account has to be signed in to it, and buys for one company', async () => {
  const [company, other] = [await app.organization(), await app.organization()];
  const personId = await app.make(person, { givenName: 'Ola', familyName: 'Hagen' });
  const id = await app.make(user, { name: 'Ola', email: 'ola@two.example', audience: 'customer', personId, organizationId: null });
  await invite(company, 'ola@two.example');
  const token = await wordFor('ola@two.example');
  expect(await app.system((ctx) => findInvitation(ctx, token))).toMatchObject({ userId: id, isClosed: false });
  // The mail alone is not enough, nor is anybody else's account: a password is not set on an account that exists.
  for (const as of [{ password }, { userId: null }, { userId: newId() }]) expect(await refusal(join(token, as))).toBe('sign-in-first');
  expect(await refusal(join(token, { userId: id }))).toBe('done');
  expect(await accountRow('ola@two.example')).toMatchObject({ organizationId: company, personId });

  await invite(other, 'ola@two.example');
  expect(await refusal(join(await wordFor('ola@two.example'), { userId: id }))).toBe('other-company');

  // Removed, the account that was theirs before is theirs again.
  const [buyer] = await app.system((ctx) => buyersOf(ctx, company));
  const admin = await app.buyer(company, 'admin');
  await app.system((ctx) => removeBuyer(ctx, { organizationId: company, buyerId: buyer?.id ?? '' }));
  expect(await accountRow('ola@two.example')).toMatchObject({ active: true, organizationId: null });
  expect(await app.system((ctx) => buyersOf(ctx, company))).toMatchObject([{ id: admin.id }]);
});

test('whoever is removed is out at once: account, sessions, prices; invited anew, their account opens again', async () => {
  const company = await app.organization();
  await app.buyer(company, 'admin');
  await invite(company, 'eva@three.example');
  await join(await wordFor('eva@three.example'), { password });
  const made = await accountRow('eva@three.example');
  await sql`insert into session (id, created_at, updated_at, token, user_id, expires_at) values (${newId()}::uuid, now(), now(), 'a token', ${made?.id}::uuid, now() + interval '1 day')`.execute(
    app.app.db,
  );
  const buyerId = (await app.system((ctx) => buyersOf(ctx, company))).find((each) => each.email === 'eva@three.example')?.id ?? '';
  await app.system((ctx) => removeBuyer(ctx, { organizationId: company, buyerId }));
  expect(await accountRow('eva@three.example')).toMatchObject({ active: false, organizationId: null });
  expect((await sql`select 1 from session where user_id = ${made?.id}::uuid`.execute(app.app.db)).rows).toEqual([]);
  const personId = made?.personId ?? '';
  expect(await app.system((ctx) => accountOf(ctx, { personId, organizationId: company }))).toBe(null);
  // The address book still knows where they work; the shop no longer buys for it.
  expect((await app.shopperOf({ personId, organizationId: null })).buyer).toMatchObject({
    organizationId: null,
    isBusiness: false,
  });

  await invite(company, 'eva@three.example');
  const token = await wordFor('eva@three.example');
  expect(await app.system((ctx) => findInvitation(ctx, token))).toMatchObject({ isClosed: true });
  await join(token, {});
  expect(await accountRow('eva@three.example')).toMatchObject({ active: true, organizationId: company, personId });
});

test('a company keeps an administrator, also when its two last ones go at once', async () => {
  const company = await app.organization();
  const admins = [await app.buyer(company, 'admin'), await app.buyer(company, 'admin')];
  const said = await Promise.all(
    admins.map(({ id }) => refusal(app.system((ctx) => removeBuyer(ctx, { organizationId: company, buyerId: id })))),
  );
  expect(said.toSorted()).toEqual(['done', 'not-allowed']);
  const [left] = await app.system((ctx) => buyersOf(ctx, company));
  const terms = { role: 'buyer', orderLimit: null, monthlyBudget: null, mayReleaseOwn: false } as const;
  expect(await refusal(app.system((ctx) => changeBuyer(ctx, { organizationId: company, buyerId: left?.id ?? '' }, terms)))).toBe(
    'not-allowed',
  );
});

test('buyers, approvals, lists and orders of another company are found by no id, by hand or by the API', async () => {
  const [ours, theirs] = [await app.organization(), await app.organization()];
  const [buyer, colleague, stranger] = [
    await app.buyer(ours, 'buyer', { limit: '1' }),
    await app.buyer(ours),
    await app.buyer(theirs, 'admin'),
  ];
  const lamp = await app.product('20', 10);
  await app.fillCart(buyer, { [lamp]: 1 });
  const approval = (await app.ask(buyer)) ?? '';
  const line = { productId: lamp, name: 'Lamp', quantity: '3' };
  const [shared, secret] = await app.system(async (ctx) => {
    const made = [
      await makeList(ctx, buyer, { name: 'Ours', isShared: true }),
      await makeList(ctx, buyer, { name: 'Mine', isShared: false }),
    ] as const;
    for (const id of made) await putOnList(ctx, buyer, id, [line, line]);
    return made;
  });
  expect(await app.system((ctx) => listOf(ctx, colleague, shared))).toMatchObject({ isMine: false, lines: [{ quantity: '6' }] });
  expect(await app.system((ctx) => listOf(ctx, colleague, secret))).toBe(null);
  expect((await app.system((ctx) => listsOf(ctx, stranger))).length).toBe(0);
  for (const [who, id] of [
    [stranger, shared],
    [stranger, secret],
    [colleague, secret],
  ] as const) {
    expect(await app.system((ctx) => listOf(ctx, who, id))).toBe(null);
    for (const work of [
      () => app.system((ctx) => putOnList(ctx, who, id, [line])),
      () => app.system((ctx) => setOnList(ctx, who, id, { productId: lamp, quantity: '0' })),
      () => app.system((ctx) => removeList(ctx, who, id)),
    ])
      expect(await refusal(work())).toBe('not-found');
  }
  expect(await refusal(app.system((ctx) => removeList(ctx, colleague, shared)))).toBe('not-found');
  const terms = { role: 'admin', orderLimit: null, monthlyBudget: null, mayReleaseOwn: true } as const;
  expect(await refusal(app.system((ctx) => changeBuyer(ctx, { organizationId: theirs, buyerId: buyer.id }, terms)))).toBe('not-found');
  expect(await refusal(app.system((ctx) => removeBuyer(ctx, { organizationId: theirs, buyerId: buyer.id })))).toBe('not-found');
  expect((await app.system((ctx) => ordersOf(ctx, stranger, { size: 10 }))).orders).toEqual([]);

  const rows: readonly (readonly [RecordType, string])[] = [
    [companyBuyer, buyer.id],
    [orderApproval, approval],
    [shoppingList, secret],
  ];
  const seen = (who: TestBuyer) =>
    reading(app.app, { actor: who.actor, requestId: 'test' }, async (ctx) =>
      Promise.all(
        rows.map(async ([record, id]) => {
          const { data } = await listRecords(ctx, ctx.registry.record(record.key), {});
          return [data.length, (await findRecord(ctx, ctx.registry.record(record.key), id)) !== null];
        }),
      ),
    );
  expect(await seen(buyer)).toEqual([
    [1, true],
    [1, true],
    [2, true],
  ]);
  expect(await seen(colleague)).toEqual([
    [1, false],
    [0, false],
    [1, false],
  ]);
  expect(await seen(stranger)).toEqual([
    [1, false],
    [0, false],
    [0, false],
  ]);
  const lines = await reading(app.app, { actor: stranger.actor, requestId: 'test' }, (ctx) =>
    listRecords(ctx, ctx.registry.record(shoppingListLine.key), {}),
  );
  expect(lines.data).toEqual([]);
});
