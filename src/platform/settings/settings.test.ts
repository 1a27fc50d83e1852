import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from '../../kernel/db/sql.ts';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, onTestFinished, test } from 'vitest';
import { asSystem, reading } from '../../kernel/app.ts';
import { systemActor } from '../../kernel/access/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { listRecords } from '../../kernel/list/list.ts';
import { staff } from '../../kernel/testing/test-app.ts';
import { addWorkingTime } from '../../kernel/time/working-time.ts';
import { setUpCompany } from './company-setup.ts';
import { fetchRates } from './jobs/fetch-rates.ts';
import { rateOn } from './rates.ts';
import { choiceValue } from './records/choice-value.ts';
import { company } from './records/company.ts';
import { customField } from './records/custom-field.ts';
import { exchangeRate } from './records/exchange-rate.ts';
import { holiday } from './records/holiday.ts';
import { workingCalendar } from './records/working-calendar.ts';
import type { RateStatus } from './rules/rate-status.ts';
import { settingsOf } from './service.ts';
import { contact, createSettingsApp, type SettingsApp } from './testing/settings-app.ts';

const acme = { name: 'Acme', country: 'DE', baseCurrency: 'EUR', locale: 'de', timeZone: 'Europe/Berlin' };

async function problemsOf(promise: Promise<unknown>): Promise<string[]> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return (error as AppError).problems.map((each) => each.pointer);
}

describe('the company', () => {
  test('is set up once, with a calendar of office hours and the holidays of its country', async () => {
    const t = await createSettingsApp();
    await asSystem(t.app, (ctx) => setUpCompany(ctx, acme));
    await expect(asSystem(t.app, (ctx) => setUpCompany(ctx, acme))).rejects.toThrow(/exists already/);
    await t.settled();
    expect(t.jobs).toMatchObject([{ job: 'settings.fetchRates', options: { runAt: '2026-03-02T10:00:30Z' } }]);
    const settings = settingsOf(t.app);
    expect(settings.company()).toMatchObject({ name: 'Acme', fiscalYearStart: 1, rateAge: 3 });
    expect(t.app.scope()).toMatchObject({ country: 'DE', baseCurrency: 'EUR' });
    expect(t.app.services.companyProfile?.().name).toBe('Acme');
    // 2026-04-02 is a Thursday before Good Friday: an hour after 16:30 is on Tuesday.
    const at = addWorkingTime(settings.calendar(), Temporal.Instant.from('2026-04-02T16:30:00+02:00'), 'PT1H');
    expect(at.toString()).toBe('2026-04-07T07:30:00Z');
  });

  test('is refused with a pointer to each bad value, and nothing is left', async () => {
    const t = await createSettingsApp();
    const setUp = (input: object) => asSystem(t.app, (ctx) => setUpCompany(ctx, input));
    expect(await problemsOf(setUp({ ...acme, name: '', timeZone: 'Mars/Olympus', baseCurrency: 'XXX' }))).toEqual([
      '/company/name',
      '/company/baseCurrency',
      '/company/timeZone',
    ]);
    expect((await sql`select 1 from company`.execute(t.app.db)).rows).toEqual([]);
  });

  test('changes for every process at once; today is that of its time zone', async () => {
    const t = await createSettingsApp();
    await asSystem(t.app, (ctx) => setUpCompany(ctx, acme));
    const { rows } = await sql<{ id: string }>`select id from company`.execute(t.app.db);
    await t.run(company, 'update', { timeZone: 'Pacific/Auckland', locale: 'en-NZ' }, { id: rows[0]!.id });
    await t.settled();
    t.setNow('2026-03-02T12:00:00.000Z');
    expect(t.app.scope().today).toBe('2026-03-03');
    expect(t.app.services.company?.locale).toBe('en-NZ');
    expect(await problemsOf(t.run(company, 'update', { baseCurrency: 'USD' }, { id: rows[0]!.id }))).toEqual(['/baseCurrency']);
  });

  test('is changed by those only who may change settings', async () => {
    const t = await createSettingsApp();
    await asSystem(t.app, (ctx) => setUpCompany(ctx, acme));
    const { rows } = await sql<{ id: string }>`select id from company`.execute(t.app.db);
    const clerk = staff(null);
    expect(await reading(t.app, { actor: clerk, requestId: '' }, (ctx) => listRecords(ctx, company, {}))).toMatchObject({
      data: [{ name: 'Acme' }],
    });
    await expect(t.run(company, 'update', { name: 'X' }, { id: rows[0]!.id, actor: clerk })).rejects.toMatchObject({ status: 403 });
    const override = { base: 'EUR', quote: 'USD', rate: '1.1', reason: 'x' };
    await expect(t.run(exchangeRate, 'override', override, { actor: clerk })).rejects.toMatchObject({ status: 403 });
  });
});

describe('a working calendar', () => {
  const week = { monday: [{ from: '22:00', to: '06:00' }] };

  test('is added with holidays, changed, and made the default', async () => {
    const t = await createSettingsApp();
    const reply = await t.run(workingCalendar, 'add', { name: 'Nights', timeZone: 'Europe/Vienna', week, country: 'AT', isDefault: true });
    const { id } = reply.result as { id: string };
    const other = await t.run(workingCalendar, 'add', {
      name: 'Days',
      timeZone: 'UTC',
      week: { monday: [{ from: '09:00', to: '17:00' }] },
    });
    await t.run(workingCalendar, 'make-default', {}, { id: (other.result as { id: string }).id });
    await t.run(workingCalendar, 'load-holidays', { from: 2030, to: 2031 }, { id });
    await t.settled();
    const settings = settingsOf(t.app);
    expect(settings.calendar().timeZone).toBe('UTC');
    expect(settings.calendar(id).holidays.has('2026-10-26')).toBe(true);
    expect(settings.calendar(id).holidays.has('2031-12-25')).toBe(true);
  });

  test.each([
    [{ monday: [{ from: '09:00', to: '09:00' }] }, /no length/],
    [{}, /no working time/],
    [{ someday: [] }, /not monday to sunday/],
    [{ monday: 'all' }, /windows/],
  ])('with the week %j is refused', async (bad, message) => {
    const t = await createSettingsApp();
    const add = t.run(workingCalendar, 'add', { name: 'Bad', timeZone: 'UTC', week: bad });
    await expect(add).rejects.toThrow(message);
  });

  test('knows half days, and shows what it comes to in the weeks ahead', async () => {
    const t = await createSettingsApp();
    const nine = [{ from: '09:00', to: '17:00' }];
    const reply = await t.run(workingCalendar, 'add', {
      name: 'Office',
      timeZone: 'Europe/Oslo',
      week: { thursday: nine, friday: [{ from: '22:00', to: '06:00' }] },
    });
    const { id } = reply.result as { id: string };
    await t.run(holiday, 'create', { calendar: id, date: '2026-12-24', name: 'Christmas Eve', until: '12:00' });
    await t.run(holiday, 'create', { calendar: id, date: '2026-12-25', name: 'Christmas Day' });
    expect(await problemsOf(t.run(holiday, 'create', { calendar: id, date: '2026-12-31', name: 'Eve', until: 'noon' }))).toEqual([
      '/until',
    ]);
    expect(await problemsOf(t.run(holiday, 'create', { calendar: id, date: '2026-12-25', name: 'Twice' }))).toEqual(['/date']);
    await t.settled();
    const from = Temporal.Instant.from('2026-12-24T11:00:00+01:00');
    expect(addWorkingTime(settingsOf(t.app).calendar(id), from, 'PT2H').toString()).toBe('2026-12-31T09:00:00Z');
    const query = t.app.registry.query(workingCalendar.key, 'preview');
    const preview = (await t.as(systemActor, (ctx) => query?.run(ctx, { from: '2026-12-23', weeks: 2 }, id) ?? Promise.resolve())) as {
      data: { date: string; name: string | null; isHalf: boolean; windows: object[] }[];
    };
    expect(preview.data).toHaveLength(14);
    expect(preview.data.slice(3, 5)).toEqual([
      { date: '2026-12-24', name: 'Christmas Eve', isHalf: true, windows: [{ from: '09:00', to: '12:00' }] },
      { date: '2026-12-25', name: 'Christmas Day', isHalf: false, windows: [] },
    ]);
    expect(preview.data[11]).toMatchObject({ date: '2027-01-01', windows: [{ from: '22:00', to: '06:00' }] });
  });

  test('names the day that is wrong, and the default is not removed', async () => {
    const t = await createSettingsApp();
    const bad = {
      tuesday: [
        { from: '09:00', to: '12:00' },
        { from: '11:00', to: '13:00' },
      ],
    };
    expect(await problemsOf(t.run(workingCalendar, 'add', { name: 'Bad', timeZone: 'UTC', week: bad }))).toEqual(['/week/tuesday']);
    const reply = await t.run(workingCalendar, 'add', { name: 'Only', timeZone: 'UTC', week, isDefault: true });
    const { id } = reply.result as { id: string };
    await expect(t.run(workingCalendar, 'remove', {}, { id })).rejects.toMatchObject({ message: 'Make another one the default first.' });
    await t.run(workingCalendar, 'add', { name: 'Next', timeZone: 'UTC', week, isDefault: true });
    await t.run(workingCalendar, 'remove', {}, { id });
  });

  test('in a time zone that does not exist is refused', async () => {
    const t = await createSettingsApp();
    expect(await problemsOf(t.run(workingCalendar, 'add', { name: 'Bad', timeZone: 'Mars/Olympus', week }))).toEqual(['/timeZone']);
  });

  test('of a place without known holidays is refused', async () => {
    const t = await createSettingsApp();
    expect(await problemsOf(t.run(workingCalendar, 'add', { name: 'Bad', timeZone: 'UTC', week, country: 'DE', region: 'XX' }))).toEqual([
      '/region',
    ]);
  });
});

describe('exchange rates', () => {
  interface Feed {
    /** What both addresses answer from now on, or what that of the last 90 days does. */
    serve(status: number, body: string, historyStatus?: number, history?: string): void;
    /** The addresses asked so far. */
    readonly asked: string[];
  }

  /** A server with the two files of rates. */
  async function rateServer(): Promise<Feed & { url: string }> {
    const pages = new Map<string, [number, string]>();
    const asked: string[] = [];
    const server: Server = createServer(({ url = '' }, response) => {
      asked.push(url);
      const [status, body] = pages.get(url) ?? [404, ''];
      response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      asked,
      serve(status, body, historyStatus = status, history = body) {
        pages.set('/daily', [status, body]).set('/90d', [historyStatus, history]);
      },
    };
  }

  function file(days: Record<string, Record<string, string>>): string {
    const cubes = Object.entries(days).map(([time, rates]) => {
      const inner = Object.entries(rates).map(([currency, rate]) => `<Cube currency='${currency}' rate='${rate}'/>`);
      return `<Cube time='${time}'>${inner.join('')}</Cube>`;
    });
    return `<?xml version="1.0"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube>${cubes.join('')}</Cube></gesmes:Envelope>`;
  }

  async function withServer(): Promise<SettingsApp & Feed & { fetch(): Promise<void>; status(): Promise<RateStatus> }> {
    const server = await rateServer();
    const t = await createSettingsApp({ ratesUrl: `${server.url}/daily`, ratesHistoryUrl: `${server.url}/90d` });
    const query = t.app.registry.query('settings.exchangeRate', 'status');
    return {
      ...t,
      serve: server.serve,
      asked: server.asked,
      fetch: () => fetchRates.run(t.jobContext(), {}),
      status: () => reading(t.app, { actor: systemActor, requestId: '' }, (ctx) => query!.run(ctx, {}, null)) as Promise<RateStatus>,
    };
  }

  const rate = (t: SettingsApp, from: string, to: string, on: string) => asSystem(t.app, (ctx) => rateOn(ctx, from, to, on));
  const march = file({ '2026-02-27': { USD: '1.0810', JPY: '161.55' }, '2026-02-26': { USD: '1.0800', JPY: '160' } });

  test('are fetched, once however often, and found by day: the latest on or before it, also by way of the euro', async () => {
    const t = await withServer();
    t.serve(200, march);
    await t.fetch();
    await t.fetch();
    expect(await rate(t, 'EUR', 'USD', '2026-03-01')).toEqual({ from: 'EUR', to: 'USD', rate: '1.081', date: '2026-02-27' });
    expect((await rate(t, 'EUR', 'USD', '2026-02-26')).rate).toBe('1.08');
    expect((await rate(t, 'USD', 'JPY', '2026-02-26')).rate).toMatch(/^148\.148148148/);
    expect((await rate(t, 'USD', 'EUR', '2026-02-26')).rate).toMatch(/^0\.925925925/);
    expect((await rate(t, 'CHF', 'CHF', '2026-02-26')).rate).toBe('1');
    await expect(rate(t, 'EUR', 'USD', '2026-02-25')).rejects.toMatchObject({ code: 'no-rate', status: 409 });
    await expect(rate(t, 'EUR', 'CHF', '2026-02-27')).rejects.toMatchObject({ code: 'no-rate' });
    expect((await sql`select 1 from exchange_rate`.execute(t.app.db)).rows).toHaveLength(4);
    await t.settled();
    expect(t.app.scope().rate('USD', '2026-03-01')).toMatchObject({ date: '2026-02-27' });
    const { rows } = await sql<{ data: object }>`select data from event where type = 'settings.ratesFetched' order by seq`.execute(
      t.app.db,
    );
    expect(rows.map((row) => row.data)).toEqual([
      { days: 2, newest: '2026-02-27', changed: 4 },
      { days: 2, newest: '2026-02-27', changed: 0 },
      { days: 2, newest: '2026-02-27', changed: 0 },
    ]);
  });

  test('of missing days come from the file of 90 days, which is asked for only then', async () => {
    const t = await withServer();
    t.serve(200, file({ '2026-02-26': { USD: '1.08' } }));
    await t.fetch();
    expect(t.asked.splice(0)).toEqual(['/daily', '/90d']);
    // The next publishing day: nothing is missing.
    t.serve(200, file({ '2026-02-27': { USD: '1.09' } }));
    await t.fetch();
    expect(t.asked.splice(0)).toEqual(['/daily']);
    t.setNow('2026-03-04T16:00:00.000Z');
    t.serve(
      200,
      file({ '2026-03-04': { USD: '1.12' } }),
      200,
      file({ '2026-03-02': { USD: '1.10' }, '2026-03-03': { USD: '1.11' }, '2026-03-04': { USD: '1.12' } }),
    );
    await t.fetch();
    expect(t.asked).toEqual(['/daily', '/90d']);
    expect((await rate(t, 'EUR', 'USD', '2026-03-02')).rate).toBe('1.1');
  });

  test('of the day are kept though those before it are out of reach', async () => {
    const t = await withServer();
    t.serve(200, file({ '2026-02-27': { USD: '1.09' } }), 500, '');
    await expect(t.fetch()).rejects.toThrow(/status 500/);
    expect((await rate(t, 'EUR', 'USD', '2026-03-02')).rate).toBe('1.09');
    expect(await t.status()).toMatchObject({ newest: '2026-02-27', error: expect.stringMatching(/status 500/) });
  });

  test.each([
    ['a web page', 200, '<html><body>Sorry</body></html>', /web page/],
    ['half a file', 200, march.slice(0, -60), /well-formed/],
    ['an absurd rate', 200, file({ '2026-02-28': { USD: '-1.1' } }), /not positive/],
    ['an error', 503, '', /status 503/],
  ])('that come as %s are refused; the last good ones stay and the reason shows', async (_, status, body, message) => {
    const t = await withServer();
    t.serve(200, march);
    await t.fetch();
    t.serve(status, body);
    t.setNow('2026-03-03T15:30:00.000Z');
    await expect(t.fetch()).rejects.toThrow(message);
    expect((await rate(t, 'EUR', 'USD', '2026-03-03')).date).toBe('2026-02-27');
    expect(await t.status()).toMatchObject({
      newest: '2026-02-27',
      age: 2,
      isStale: false,
      error: expect.stringMatching(message),
      warning: expect.stringMatching(message),
    });
    t.serve(200, file({ '2026-03-03': { USD: '1.09' } }));
    await t.fetch();
    expect(await t.status()).toMatchObject({ newest: '2026-03-03', age: 0, error: null, warning: null });
  });

  test('go stale loudly, counted in days on which the bank publishes', async () => {
    const t = await withServer();
    expect(await t.status()).toMatchObject({ newest: null, isStale: false, warning: null });
    t.serve(200, file({ '2026-04-02': { USD: '1.1' } }));
    t.setNow('2026-04-02T16:00:00.000Z');
    await t.fetch();
    // Good Friday to Easter Monday do not count.
    t.setNow('2026-04-07T10:00:00.000Z');
    expect(await t.status()).toMatchObject({ age: 1, isStale: false });
    t.setNow('2026-04-10T10:00:00.000Z');
    expect(await t.status()).toMatchObject({ age: 4, isStale: true, warning: expect.stringContaining('4 working days old') });
  });

  test('from a server that is away say so', async () => {
    const t = await createSettingsApp({ ratesUrl: 'http://127.0.0.1:1/', ratesHistoryUrl: 'http://127.0.0.1:1/' });
    await expect(fetchRates.run(t.jobContext(), {})).rejects.toThrow(/127.0.0.1:1 cannot be reached/);
  });

  test('are overridden with a reason, until a later one is published or the override withdrawn', async () => {
    const t = await withServer();
    t.serve(200, march);
    await t.fetch();
    const override = { base: 'EUR', quote: 'USD', rate: '1.2', date: '2026-02-27', reason: 'hedged by contract 12' };
    await t.run(exchangeRate, 'override', override);
    const again = await t.run(exchangeRate, 'override', { ...override, rate: '1.25' });
    expect((await rate(t, 'EUR', 'USD', '2026-03-01')).rate).toBe('1.25');
    await t.settled();
    expect(t.app.scope().rate('USD', '2026-03-01')?.rate).toBe('0.8');

    t.serve(200, file({ '2026-03-02': { USD: '1.09' } }));
    await t.fetch();
    expect((await rate(t, 'EUR', 'USD', '2026-03-02')).rate).toBe('1.09');
    await t.run(exchangeRate, 'withdraw', {}, { id: (again.result as { id: string }).id });
    expect((await rate(t, 'EUR', 'USD', '2026-03-01')).rate).toBe('1.081');

    const { rows } = await sql<{
      type: string;
    }>`select type from event where type like 'settings.rate%' and type not like '%Fetched' order by seq`.execute(t.app.db);
    expect(rows.map((row) => row.type)).toEqual(['settings.rateOverridden', 'settings.rateOverridden', 'settings.rateWithdrawn']);
  });

  test('are not overridden without a reason, with the same currency twice, or by what is no rate', async () => {
    const t = await createSettingsApp();
    const override = { base: 'EUR', quote: 'USD', rate: '1.2', reason: 'x' };
    expect(await problemsOf(t.run(exchangeRate, 'override', { ...override, reason: ' ' }))).toEqual(['/reason']);
    expect(await problemsOf(t.run(exchangeRate, 'override', { ...override, quote: 'EUR' }))).toEqual(['/quote']);
    for (const bad of ['0', '-1', '1,2', 'NaN'])
      expect(await problemsOf(t.run(exchangeRate, 'override', { ...override, rate: bad }))).toEqual(['/rate']);
  });

  test('published are not withdrawn', async () => {
    const t = await withServer();
    t.serve(200, march);
    await t.fetch();
    const { rows } = await sql<{ id: string }>`select id from exchange_rate limit 1`.execute(t.app.db);
    await expect(t.run(exchangeRate, 'withdraw', {}, { id: rows[0]!.id })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('can be asked for now', async () => {
    const t = await createSettingsApp();
    await t.run(exchangeRate, 'fetch', {});
    expect(t.jobs).toMatchObject([{ job: 'settings.fetchRates', options: { key: 'settings.fetchRates' } }]);
  });
});

describe('a custom field', () => {
  const add = (t: SettingsApp, input: object) => t.run(customField, 'add', { record: 'test.contact', ...input });

  test('is in forms, lists, filters and search from then on', async () => {
    const t = await createSettingsApp();
    const added = await add(t, { kind: 'text', label: 'Lieblingsgröße (EU)' });
    expect(added.result).toMatchObject({ name: 'lieblingsgroesseEu' });
    await add(t, {
      kind: 'choice',
      label: 'Region',
      options: [
        { value: 'n', label: 'North' },
        { value: 's', label: 'South' },
      ],
    });
    await add(t, { kind: 'number', label: 'Score', decimals: 2 });
    await t.settled();
    const created = await t.run(contact, 'create', { name: 'Ann', lieblingsgroesseEu: 'Winzig', region: 'n', score: 1.25 });
    expect(created.data).toMatchObject({ name: 'Ann', lieblingsgroesseEu: 'Winzig', region: 'n', score: 1.25 });
    expect(await problemsOf(t.run(contact, 'create', { name: 'Bob', region: 'west' }))).toEqual(['/region']);
    const list = (params: object) =>
      reading(
        t.app,
        { actor: systemActor, requestId: '' },
        async (ctx) => (await listRecords(ctx, t.app.registry.record('test.contact'), params)).data.length,
      );
    expect(await list({ filter: { field: 'score', op: 'gt', value: 1 } })).toBe(1);
    expect(await list({ filter: { field: 'region', op: 'eq', value: 's' } })).toBe(0);
    expect(await list({ q: 'winzig' })).toBe(1);
  });

  test('can be of any kind that is kept in one column', async () => {
    const t = await createSettingsApp();
    const values = {
      longText: 'a\nb',
      boolean: true,
      date: '2026-01-01',
      instant: '2026-01-01T10:00:00.000Z',
      email: 'a@b.example',
      phone: '+493012345678',
      url: 'https://a.example/',
      country: 'DE',
      currency: 'EUR',
      language: 'de',
      tags: ['a', 'b'],
      multiChoice: ['s'],
    };
    const options = [{ value: 's', label: 'South' }];
    for (const kind of Object.keys(values))
      await add(t, { kind, name: `${kind}Extra`, label: kind, ...(kind === 'multiChoice' ? { options } : {}) });
    await t.settled();
    const input = Object.fromEntries(Object.entries(values).map(([kind, value]) => [`${kind}Extra`, value]));
    expect((await t.run(contact, 'create', { name: 'Ann', ...input })).data).toMatchObject(input);
  });

  test('retires with its values and comes back with them', async () => {
    const t = await createSettingsApp();
    const { id } = (await add(t, { kind: 'text', label: 'Nick' })).result as { id: string };
    await t.settled();
    const row = await t.run(contact, 'create', { name: 'Ann', nick: 'Annie' });
    await t.run(customField, 'retire', {}, { id });
    await t.settled();
    expect(await problemsOf(t.run(contact, 'update', { nick: 'x' }, { id: row.data!.id }))).toEqual(['/nick']);
    await expect(t.run(customField, 'retire', {}, { id })).rejects.toMatchObject({ code: 'not-allowed' });
    await t.run(customField, 'revive', {}, { id });
    await t.settled();
    expect((await t.run(contact, 'update', { name: 'Anna' }, { id: row.data!.id })).data).toMatchObject({ nick: 'Annie' });
  });

  test('is there after a restart', async () => {
    const t = await createSettingsApp();
    await add(t, { kind: 'text', label: 'Nick' });
    await t.settled();
    t.app.registry.setCustomFields('test.contact', {});
    expect(t.app.registry.record('test.contact').fields).not.toHaveProperty('nick');
    const { settingsModule } = await import('./module.ts');
    const again = await settingsModule.start?.({ ...t.host, listen: () => {} });
    expect(t.app.registry.record('test.contact').fields).toHaveProperty('nick');
    await again?.close?.();
  });

  test('is refused under a name that is taken, on no record, or as a choice without values', async () => {
    const t = await createSettingsApp();
    expect(await problemsOf(add(t, { kind: 'text', label: 'Name' }))).toEqual(['/name']);
    expect(await problemsOf(add(t, { kind: 'text', label: 'Created at' }))).toEqual(['/name']);
    expect(await problemsOf(add(t, { kind: 'text', label: '数字' }))).toEqual(['/name']);
    expect(await problemsOf(add(t, { record: 'no.record', kind: 'text', label: 'X' }))).toEqual(['/record']);
    expect(await problemsOf(add(t, { kind: 'choice', label: 'Region' }))).toEqual(['/options']);
    expect(await problemsOf(add(t, { kind: 'choice', label: 'Region', options: [{ value: 'a b', label: '' }] }))).toEqual([
      '/options',
      '/options',
    ]);
    await add(t, { kind: 'text', label: 'Nick' });
    expect(await problemsOf(add(t, { kind: 'date', label: 'Nick' }))).toEqual(['/name']);
  });
});

describe('a choice value', () => {
  const set = (t: SettingsApp, input: object) => t.run(choiceValue, 'set', { record: 'test.contact', field: 'tier', ...input });

  test('is added, renamed, retired and brought back', async () => {
    const t = await createSettingsApp();
    await set(t, { value: 'bronze', label: 'Bronze', color: 'orange' });
    await set(t, { value: 'gold', label: 'Gold card' });
    await set(t, { value: 'silver', label: 'Silver', isRetired: true });
    await t.settled();
    const options = () => (t.app.registry.record('test.contact').fields['tier'] as unknown as { options: object[] }).options;
    expect(options()).toEqual([
      { value: 'gold', label: 'Gold card' },
      { value: 'bronze', label: 'Bronze', color: 'orange' },
    ]);
    expect(await problemsOf(t.run(contact, 'create', { name: 'Ann', tier: 'silver' }))).toEqual(['/tier']);
    expect((await t.run(contact, 'create', { name: 'Ann', tier: 'bronze' })).data).toMatchObject({ tier: 'bronze' });
    await set(t, { value: 'silver', label: 'Silver' });
    await t.settled();
    expect(options()).toHaveLength(3);
  });

  test('is refused for choices that the program relies on', async () => {
    const t = await createSettingsApp();
    expect(await problemsOf(set(t, { field: 'state', value: 'x', label: 'X' }))).toEqual(['/field']);
    expect(await problemsOf(set(t, { record: 'no.record', value: 'x', label: 'X' }))).toEqual(['/record']);
    expect(await problemsOf(set(t, { value: 'a b', label: 'X' }))).toEqual(['/value']);
  });
});
