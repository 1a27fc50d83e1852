import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { fullGrant } from '../../../kernel/access/actor.ts';
import { affiliation, company, contact } from '../testing/address-book-records.ts';
import { createAddressBook, type AddressBook } from '../testing/address-book.ts';
import { runImport } from './run-import.ts';
import type { ImportPlan } from './plan.ts';
import type { Preview } from './preview-import.ts';
import { importRun } from '../records/import.ts';
import { systemActor } from '../../../kernel/access/actor.ts';

const csv = (...rows: string[]): string => rows.join('\r\n');
const people = csv(
  'First name,Last name,Email,Birthday,Company',
  'Ann,Lee,ann@x.example,1.2.1980,Acme',
  'Bob,Ray,bob@x.example,28.12.1979,Acme',
  'Cy,Öz,cy@x.example,,Beta',
);
const match =
  (onMatch: ImportPlan['targets'][number]['onMatch']) =>
  (plan: ImportPlan): ImportPlan => ({ ...plan, targets: plan.targets.map((target) => ({ ...target, onMatch })) });
const count = async (book: AddressBook, table: string): Promise<number> =>
  Number((await book.pool.query(`select count(*) as n from ${table}`)).rows[0].n);
const snapshot = async (book: AddressBook): Promise<string> => {
  const tables = ['person', 'organization', 'affiliation', 'external_id', 'note'];
  return (
    (
      await Promise.all(
        tables.map(async (table) =>
          JSON.stringify((await book.pool.query(`select to_jsonb(t)::text as row from ${table} t order by id`)).rows),
        ),
      )
    ).join('\n') +
    (await book.export(contact)) +
    (await book.export(company))
  );
};

describe('import', () => {
  it('brings rows in with dates of the file, links made by name, and the importer as owner', async () => {
    const book = await createAddressBook();
    const { counts } = await book.bringIn(people, {});
    expect(counts).toMatchObject({
      rows: 3,
      created: 3,
      failed: 0,
      records: { 'parties.person': { created: 3 }, 'parties.organization': { created: 2 } },
    });
    const { rows } = await book.pool.query(
      `select p.given_name, p.birthday::text, o.name as company, p.owner_id from person p join organization o on o.id = p.organization_id order by 1`,
    );
    expect(rows).toEqual([
      { given_name: 'Ann', birthday: '1980-02-01', company: 'Acme', owner_id: book.admin.userId },
      { given_name: 'Bob', birthday: '1979-12-28', company: 'Acme', owner_id: book.admin.userId },
      { given_name: 'Cy', birthday: null, company: 'Beta', owner_id: book.admin.userId },
    ]);
    const events = await book.pool.query(`select type, changes from event where record_type = 'parties.person' order by seq`);
    expect(events.rows).toHaveLength(3);
    expect(events.rows[0]).toMatchObject({
      type: 'parties.personCreated',
      changes: { givenName: { from: null, to: 'Ann' }, emails: { to: [{ value: 'ann@x.example' }] } },
    });
  });

  it('makes several records of one row: company, contact, address from parts, phone and fax', async () => {
    const book = await createAddressBook();
    const { counts } = await book.bringIn(
      csv(
        'customer_id,company_name,contact_name,contact_title,address,city,postal_code,country,phone,fax',
        'A1,Acme,Ann van Lee,Owner,Long Rd 1,London,EC1 4SD,UK,(171) 555-2222,(171) 555-3333',
      ),
      { record: company },
    );
    expect(counts).toMatchObject({ created: 1, warnings: 0 });
    const { rows } = await book.pool.query(
      'select o.addresses, o.phones, p.given_name, p.family_name, p.job_title, e.value from organization o join person p on p.organization_id = o.id join external_id e on e.subject_id = o.id',
    );
    expect(rows).toEqual([
      {
        addresses: [{ value: { street: 'Long Rd 1', city: 'London', postalCode: 'EC1 4SD', country: 'GB' } }],
        phones: [{ value: '+441715552222' }, { value: '+441715553333', label: 'fax' }],
        given_name: 'Ann',
        family_name: 'van Lee',
        job_title: 'Owner',
        value: 'A1',
      },
    ]);
  });

  it("resolves relations by the other system's ids, and updates by them the second time", async () => {
    const book = await createAddressBook();
    const source = (plan: ImportPlan): ImportPlan => ({
      ...plan,
      source: 'crm',
      targets: plan.targets.map((target) => ({ ...target, onMatch: 'update' as const })),
    });
    await book.bringIn(csv('Name,company_id', 'Acme,7'), { record: company, plan: source });
    await book.bringIn(csv('First name,Last name,contact_id,company_id', 'Ann,Lee,1,7', 'Bob,Ray,2,8'), { plan: source });
    const linked =
      'select p.given_name, o.name, p.description from person p left join organization o on o.id = p.organization_id order by 1';
    expect((await book.pool.query(linked)).rows).toEqual([
      { given_name: 'Ann', name: 'Acme', description: null },
      { given_name: 'Bob', name: null, description: 'Organization: 8' },
    ]);
    const { counts } = await book.bringIn(csv('First name,Last name,contact_id,company_id', 'Anna,Lee,1,7'), { plan: source });
    expect(counts).toMatchObject({ created: 0, updated: 1 });
    expect((await book.pool.query(linked)).rows[0]).toMatchObject({ given_name: 'Anna' });
  });

  it.each([
    ['skip', { given_name: 'Ann', job_title: null, emails: 1 }, { skipped: 1 }],
    ['merge', { given_name: 'Ann', job_title: 'Boss', emails: 2 }, { updated: 1 }],
    ['update', { given_name: 'Anna', job_title: 'Boss', emails: 2 }, { updated: 1 }],
    ['create', null, { created: 1 }],
  ] as const)('treats a duplicate as told: %s', async (mode, expected, counted) => {
    const book = await createAddressBook();
    await book.bringIn(csv('First name,Email', 'Ann,ann@x.example'), {});
    const { counts } = await book.bringIn(csv('First name,Email,Other email,Title', 'Anna,ANN@x.example,second@x.example,Boss'), {
      plan: match(mode),
    });
    expect(counts).toMatchObject(counted);
    const { rows } = await book.pool.query(
      'select given_name, job_title, jsonb_array_length(emails) as emails from person order by created_at, id',
    );
    if (expected) expect(rows).toEqual([expected]);
    else expect(rows).toHaveLength(2);
  });

  it('joins rows of the same file that mean the same, within a chunk and across chunks', async () => {
    const book = await createAddressBook();
    const many = Array.from({ length: 4500 }, (_, at) => `Given${at},p${at % 2200}@x.example`);
    const { counts } = await book.bringIn(csv('First name,Email', ...many), { plan: match('skip') });
    expect(counts).toMatchObject({ rows: 4500, created: 2200, skipped: 2300 });
    expect(await count(book, 'person')).toBe(2200);
  });

  it('keeps what does not fit in the notes, or refuses the row, and gives bad rows back with the reason', async () => {
    const book = await createAddressBook();
    const file = csv('First name,Email,Birthday', 'Ann,not an address,31.02.1980', 'Bob,bob@x.example,1.1.1980', 'C\0y,cy@x.example,');
    const kept = await book.bringIn(file, {});
    expect(kept.counts).toMatchObject({ created: 2, failed: 1, warnings: 1 });
    expect((await book.pool.query(`select description from person where given_name = 'Ann'`)).rows[0].description).toContain(
      'not an address',
    );
    let problems = '';
    for await (const chunk of (await book.call('GET', '/problems', { params: { id: kept.id } })).body as AsyncIterable<string>)
      problems += chunk;
    expect(problems).toMatch(/^First name,Email,Birthday,Row,Outcome,Reason\r\n[^]*4,failed,"Cell 1 contains a NUL/);
    const refused = await book.bringIn(file, { plan: (plan) => ({ ...match('create')(plan), badValues: 'refuse' }) });
    expect(refused.counts).toMatchObject({ created: 1, failed: 2 });
  });

  it('previews without writing, and the run does just that', async () => {
    const book = await createAddressBook();
    await book.bringIn(csv('First name,Email', 'Ann,ann@x.example'), {});
    const before = await snapshot(book);
    const file = csv('First name,Last name,Email', 'Ann,Lee,ann@x.example', 'Bob,,bob@x.example', 'Bob,,bob@x.example', ',,');
    const up = (await book.call('POST', '/upload', { query: { name: 'b.csv', record: contact.key }, body: file })).body as {
      data: { import: { id: string } };
    };
    const { id } = up.data.import;
    const preview = ((await book.call('POST', '/preview', { params: { id } })).body as { data: Preview }).data;
    expect(preview).toMatchObject({ isComplete: true, counts: { created: 1, updated: 2, skipped: 1, failed: 0 } });
    expect(await snapshot(book)).toBe(before);
    await book.run(importRun, 'start', { id });
    await book.work();
    expect((await book.state(id))['counts']).toMatchObject({ created: 1, updated: 2, skipped: 1, failed: 0 });
  });

  it('refuses a value that is taken, row by row, and goes on with the others', async () => {
    const book = await createAddressBook();
    await book.bringIn(csv('Name,Number', 'Acme,N1'), { record: company });
    const { counts } = await book.bringIn(csv('Name,Number', 'Other,N1', 'Fine,N2', 'Again,N2'), {
      record: company,
      plan: match('create'),
    });
    expect(counts).toMatchObject({ created: 1, failed: 2 });
  });

  it.each([
    ['utf-16le', Buffer.from('\ufeffFirst name;Email\r\nZoë;z@x.example', 'utf16le')],
    ['windows-1252', Buffer.from('First name;Email\r\nZo\xeb;z@x.example', 'latin1')],
  ])('reads %s', async (_name, bytes) => {
    const book = await createAddressBook();
    await book.bringIn(bytes, {});
    expect((await book.pool.query('select given_name from person')).rows).toEqual([{ given_name: 'Zoë' }]);
  });

  it('takes the rows before an open quote and says where the file breaks', async () => {
    const book = await createAddressBook();
    const { counts, id } = await book.bringIn(csv('First name,Email', 'Ann,a@x.example', 'Bob,"b@x.example', 'Cy,c@x.example'), {});
    expect(counts).toMatchObject({ created: 1, failed: 1 });
    expect((await book.pool.query('select reasons from import_problem where import_id = $1', [id])).rows[0].reasons[0]).toContain(
      'never closed',
    );
  });
});

describe('after a crash', () => {
  it('goes on with the row after the last committed one, and brings none in twice', async () => {
    const book = await createAddressBook();
    const file = csv('First name,Email', ...Array.from({ length: 3000 }, (_, at) => `Given${at},p${at}@x.example`));
    const up = (await book.call('POST', '/upload', { query: { name: 'big.csv', record: contact.key }, body: file })).body as {
      data: { import: { id: string }; plan: ImportPlan };
    };
    const { id } = up.data.import;
    await book.run(importRun, 'configure', { id, input: { plan: match('create')(up.data.plan) } });
    await book.run(importRun, 'start', { id });
    const death = new AbortController();
    const context = {
      app: book.app,
      actor: systemActor,
      now: book.app.now(),
      requestId: 'job',
      registry: book.app.registry,
      db: book.app.db,
      scope: book.app.scope(),
      services: book.app.services,
      emit: () => {},
      enqueue: () => {},
    };
    await expect(
      runImport(context, id, {
        progress: { report: async () => {} },
        signal: death.signal,
        rowsPerChunk: 200,
        onChunk: (n) => n === 2 && death.abort(new Error('killed')),
      }),
    ).rejects.toThrow('killed');
    const before = await count(book, 'person');
    expect(before).toBeGreaterThanOrEqual(400);
    expect(before).toBeLessThan(3000);
    await book.work();
    expect(await book.state(id)).toMatchObject({ state: 'done', counts: { rows: 3000, created: 3000 } });
    expect((await book.pool.query('select count(*)::int as n, count(distinct emails)::int as different from person')).rows).toEqual([
      { n: 3000, different: 3000 },
    ]);
  });

  it('survives kill -9 in the middle: every row is in once', { timeout: 60_000 }, async () => {
    const book = await createAddressBook();
    const file = csv('First name,Email', ...Array.from({ length: 4000 }, (_, at) => `Given${at},p${at}@x.example`));
    const up = (await book.call('POST', '/upload', { query: { name: 'big.csv', record: contact.key }, body: file })).body as {
      data: { import: { id: string }; plan: ImportPlan };
    };
    const { id } = up.data.import;
    await book.run(importRun, 'configure', { id, input: { plan: match('create')(up.data.plan) } });
    await book.run(importRun, 'start', { id });
    const child = fork(new URL('../testing/import-to-kill.ts', import.meta.url), [book.appUrl, id, JSON.stringify(book.admin)], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const exited = once(child, 'exit');
    // The second chunk is committed, the third is under way.
    child.on('message', (n) => n === 2 && child.kill('SIGKILL'));
    expect((await exited)[1]).toBe('SIGKILL');
    const before = await count(book, 'person');
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(4000);
    await book.work();
    expect(await book.state(id)).toMatchObject({ state: 'done', counts: { rows: 4000, created: 4000, failed: 0 } });
    expect((await book.pool.query('select count(*)::int as n, count(distinct emails)::int as different from person')).rows).toEqual([
      { n: 4000, different: 4000 },
    ]);
    await book.run(importRun, 'undo', { id });
    await book.work();
    expect(await count(book, 'person')).toBe(0);
  });

  it('cancels at the end of a chunk, and can be gone on with', async () => {
    const book = await createAddressBook();
    const file = csv('First name,Email', ...Array.from({ length: 4100 }, (_, at) => `Given${at},p${at}@x.example`));
    const up = (await book.call('POST', '/upload', { query: { name: 'big.csv', record: contact.key }, body: file })).body as {
      data: { import: { id: string } };
    };
    const { id } = up.data.import;
    await book.run(importRun, 'start', { id });
    await book.run(importRun, 'cancel', { id });
    await book.work();
    expect((await book.state(id))['state']).toBe('cancelled');
    expect(await count(book, 'person')).toBe(0);
    await book.run(importRun, 'start', { id });
    await book.work();
    expect(await book.state(id)).toMatchObject({ state: 'done', counts: { created: 4100 } });
  });
});

describe('ids of other systems', () => {
  it('find what the same column made before, and never what another one did', async () => {
    const book = await createAddressBook();
    await book.bringIn(csv('supplier_id,First name', '1,Sue'), { plan: match('merge') });
    const { counts } = await book.bringIn(csv('contact_id,First name', '1,Cid'), { plan: match('merge') });
    expect(counts).toMatchObject({ created: 1, updated: 0 });
    const again = await book.bringIn(csv('contact_id,Last name', '1,Carr'), { plan: match('merge') });
    expect(again.counts).toMatchObject({ created: 0, updated: 1 });
    const { rows } = await book.pool.query(`select given_name, family_name from person order by 1`);
    expect(rows).toEqual([
      { given_name: 'Cid', family_name: 'Carr' },
      { given_name: 'Sue', family_name: null },
    ]);
  });
});

describe('undo', () => {
  it('of two imports, the last first, leaves nothing of either', async () => {
    const book = await createAddressBook();
    const before = await snapshot(book);
    const first = await book.bringIn(people, {});
    const second = await book.bringIn(csv('Last name,Email', 'Changed,ann@x.example'), { plan: match('update') });
    expect(second.counts).toMatchObject({ updated: 1 });
    for (const { id } of [second, first]) {
      await book.run(importRun, 'undo', { id });
      await book.work();
      expect((await book.state(id))['state']).toBe('undone');
    }
    expect(await snapshot(book)).toBe(before);
  });

  it('restores every column of what was changed and removes what was created, links and ids too', async () => {
    const book = await createAddressBook();
    await book.bringIn(csv('First name,Email,contact_id,Company,Tags', 'Ann,ann@x.example,1,Acme,vip'), {});
    const person = (await book.pool.query('select id, organization_id from person')).rows[0] as { id: string; organization_id: string };
    await book.run(affiliation, 'create', { input: { title: 'CEO', person: person.id, organization: person.organization_id } });
    const before = await snapshot(book);
    book.setNow('2026-03-03T09:00:00.000Z');
    const { id, counts } = await book.bringIn(
      csv('First name,Email,Title,Company,Tags,contact_id', 'Anna,ann@x.example,Boss,Gamma,a; b,9', 'New,new@x.example,,Delta,,10'),
      { plan: match('update') },
    );
    expect(counts).toMatchObject({ created: 1, updated: 1 });
    expect(await snapshot(book)).not.toBe(before);
    await book.run(importRun, 'undo', { id });
    await book.work();
    expect((await book.state(id))['state']).toBe('undone');
    expect(await snapshot(book)).toBe(before);
  });

  it('leaves what somebody changed or built on since, says so, and takes it when forced', async () => {
    const book = await createAddressBook();
    const empty = await snapshot(book);
    const { id } = await book.bringIn(people, {});
    const rows = (await book.pool.query('select id from person order by given_name')).rows as { id: string }[];
    const note = book.app.registry.record('parties.note');
    await book.run(contact, 'update', { id: rows[0]!.id, input: { jobTitle: 'Edited' } });
    await book.run(note, 'create', { input: { subject: { type: contact.key, id: rows[1]!.id }, body: 'called' } });
    await book.run(importRun, 'undo', { id });
    await book.work();
    expect((await book.state(id))['state']).toBe('partlyUndone');
    expect((await book.pool.query('select given_name from person order by 1')).rows).toEqual([
      { given_name: 'Ann' },
      { given_name: 'Bob' },
    ]);
    expect(
      (await book.pool.query('select reason from import_kept where import_id = $1 order by record, reason', [id])).rows.map(
        (row: { reason: string }) => row.reason,
      ),
    ).toEqual(expect.arrayContaining(['Changed after the import.', 'Other records belong to it by now.']));
    await book.run(importRun, 'undo', { id, input: { force: true } });
    await book.work();
    expect((await book.state(id))['state']).toBe('undone');
    expect(await snapshot(book)).toBe(empty);
  });
});

describe('hostile files', () => {
  const upload = (book: AddressBook, body: string | Uint8Array, name = 'file.csv') =>
    book.call('POST', '/upload', { query: { name, record: contact.key }, body });

  it.each<[string, string | Uint8Array, string, string]>([
    ['nothing', '', 'file.csv', 'empty-file'],
    ['a million columns', ','.repeat(1_000_000), 'file.csv', 'too-many-columns'],
    ['a file that is no workbook', Buffer.from('PK\x03\x04 and then nothing of the kind'), 'file.xlsx', 'not-a-workbook'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file.xls', 'file-format'],
    ['a PDF', '%PDF-1.7', 'file.pdf', 'file-format'],
  ])('refuses %s and keeps nothing of it', async (_what, body, name, code) => {
    const book = await createAddressBook();
    await expect(upload(book, body, name)).rejects.toMatchObject({ code });
    expect(await count(book, 'import')).toBe(0);
    expect(await count(book, 'import_part')).toBe(0);
  });

  it('guards formulas on the way out and takes them for what they are on the way in', async () => {
    const book = await createAddressBook();
    await book.bringIn(csv('First name,Last name', '=cmd(),-5', "'=x,@y"), {});
    const out = await book.export(contact, { fields: 'givenName,familyName', sort: 'createdAt' });
    expect(out).toContain("'=cmd(),-5\r\n");
    const again = await createAddressBook();
    await again.bringIn(out, {});
    expect(await again.export(contact, { fields: 'givenName,familyName', sort: 'createdAt' })).toBe(out);
  });
});

describe('access', () => {
  it('shows an import to nobody but its owner and administrators', async () => {
    const book = await createAddressBook();
    const [one, other] = [await book.newUser('One'), await book.newUser('Other')];
    const { id } = await book.bringIn(people, { actor: one });
    await expect(book.call('GET', '/inspection', { params: { id }, actor: other })).rejects.toMatchObject({ status: 404 });
    await expect(book.call('GET', '/problems', { params: { id }, actor: other })).rejects.toMatchObject({ status: 404 });
    await expect(book.run(importRun, 'undo', { id, actor: other })).rejects.toMatchObject({ status: 404 });
    expect((await book.call('GET', '/problems', { params: { id }, actor: one })).headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
    });
  });

  it('gives nobody a record type they may not create, nor a field they may not set', async () => {
    const book = await createAddressBook();
    const reader = await book.newUser('Reader', { grants: { '*': { ...fullGrant, create: false } } });
    await expect(book.bringIn(people, { actor: reader })).rejects.toMatchObject({ status: 400 });
    const limited = await book.newUser('Limited', {
      grants: { '*': fullGrant, 'parties.person': { ...fullGrant, readOnly: ['birthday'] } },
    });
    await expect(
      book.bringIn(people, {
        actor: limited,
        plan: (plan) => ({
          ...plan,
          columns: [
            ...plan.columns.filter((column) => column.field !== 'birthday'),
            { column: 'Birthday', target: 'person', field: 'birthday' },
          ],
        }),
      }),
    ).rejects.toMatchObject({ status: 422 });
  });

  it('neither changes nor shows records that the importer may not see, and exports only own rows', async () => {
    const book = await createAddressBook();
    await book.bringIn(csv('First name,Email', 'Ann,ann@x.example'), {});
    const own = await book.newUser('Own', { grants: { '*': { ...fullGrant, read: 'own', update: 'own', delete: 'own' } } });
    const { counts } = await book.bringIn(csv('First name,Email', 'Mine,ann@x.example'), { actor: own, plan: match('update') });
    expect(counts).toMatchObject({ created: 1, updated: 0 });
    expect((await book.pool.query('select given_name from person order by 1')).rows).toEqual([
      { given_name: 'Ann' },
      { given_name: 'Mine' },
    ]);
    const out = await book.export(contact, { fields: 'givenName' }, own);
    expect(out).toBe('\ufeffGiven name\r\nMine\r\n');
    const silent = await book.newUser('Silent', { grants: { '*': { ...fullGrant, export: false } } });
    await expect(book.export(contact, {}, silent)).rejects.toMatchObject({ status: 403 });
  });
});
