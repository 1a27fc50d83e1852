import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { asSystem } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { verifyAudit } from '../../kernel/event/verify.ts';
import { affiliation } from '../../modules/parties/records/affiliation.ts';
import { note } from '../../modules/parties/records/note.ts';
import { organization } from '../../modules/parties/records/organization.ts';
import { person } from '../../modules/parties/records/person.ts';
import { task } from '../../modules/parties/records/task.ts';
import { mayContact, readJournal, reapplyErasures, receiveRequest } from '../../modules/privacy/index.ts';
import { erasure } from '../../modules/privacy/records/erasure.ts';
import { legalHold } from '../../modules/privacy/records/legal-hold.ts';
import { importFile } from '../../platform/exchange/index.ts';
import { contentKey, filesOf } from '../../platform/files/index.ts';
import { createUserWithPassword } from '../../platform/identity/index.ts';
import { queueMail } from '../../platform/notify/index.ts';
import { createPrivacyWorld, customerActor, makePurposes, type PrivacyWorld } from './privacy-world.ts';

let w: PrivacyWorld;
let purposes: { newsletter: string; service: string };
beforeAll(async () => {
  w = await createPrivacyWorld();
  purposes = await makePurposes(w);
});

/** Every column of every table as text, the rows in which `needle` stands named by table. */
async function tablesWith(needle: string): Promise<string[]> {
  const { rows: tables } = await sql<{
    name: string;
  }>`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`.execute(w.admin);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{
      row: string;
    }>`select left(t::text, 400) as row from ${sql.raw(name)} t where t::text ilike ${`%${needle}%`} limit 3`.execute(w.admin);
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
    const { rows: bytes } = await sql<{
      column: string;
    }>`select attname as "column" from pg_attribute where attrelid = ${name}::regclass and atttypid = 'bytea'::regtype and attnum > 0`.execute(
      w.admin,
    );
    for (const { column } of bytes) {
      const { rows: hits } =
        await sql`select 1 from ${sql.raw(name)} where encode(${sql.ref(column)}, 'escape') ilike ${`%${needle}%`} limit 1`.execute(
          w.admin,
        );
      if (hits.length > 0) found.push(`${name}.${column}`);
    }
  }
  return found;
}

/** Files below the data directory in whose name or bytes `needle` stands. */
function filesWith(needle: string): string[] {
  return readdirSync(w.config.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => `${file} ${readFileSync(file, 'latin1')}`.toLowerCase().includes(needle.toLowerCase()));
}

interface Somebody {
  readonly id: string;
  readonly merged: string;
  readonly userId: string;
  readonly sha256: string;
}

/** A person whose name is nobody else's, with traces of them wherever the program keeps any. */
async function somebody(family: string): Promise<Somebody> {
  const given = 'Zyxwina';
  const plain = family.replace(/[^A-Za-z]/g, '').toLowerCase();
  const email = `zyxwina.${plain}@example.net`;
  const acme = await w.make(organization, { name: `Acme of ${family.length}` });
  const id = await w.make(person, {
    givenName: given,
    familyName: family,
    emails: [{ value: email, label: 'work' }],
    phones: [{ value: '+49 30 5550123', label: 'work' }],
    birthday: '1970-02-03',
    description: `${given} likes tea`,
  });
  const merged = await w.make(person, { givenName: given, familyName: family, emails: [{ value: `z.${plain}@other.example` }] });
  await w.run(person, 'merge', { target: id, source: merged });
  await w.make(affiliation, { person: id, organization: acme, title: 'Buyer' });
  const about = { type: person.key, id };
  const noteId = await w.make(note, { subject: about, body: `<p>${given} ${family} called</p>` });
  await w.upload(`Letter to ${plain}.txt`, `Dear ${given} ${family}, this is only for you.`, { type: note.key, id: noteId });
  await w.make(note, { subject: { type: organization.key, id: acme }, body: `<p>Ask ${family}, ${given} first</p>` });
  await w.make(task, { title: `Call ${given} ${family} back`, subject: about });
  await w.make(task, { title: `Send ${email} the list`, subject: { type: organization.key, id: acme } });
  await w.run(
    person,
    'record-consent',
    { channel: 'email', state: 'granted', purpose: purposes.newsletter, evidence: `Form of ${given} ${family}` },
    { id },
  );
  await w.run(person, 'update', { jobTitle: 'Buyer', tags: ['vip'] }, { id });
  const userId = await asSystem(w.app, async (ctx) => {
    await queueMail(ctx, { to: email, subject: `Hello ${given} ${family}`, text: 'Hello', key: `mail ${family}` });
    const user = await createUserWithPassword(ctx, {
      name: `${given} ${family}`,
      email: `portal.${email}`,
      password: 'a long enough password',
      audience: 'customer',
      personId: id,
    });
    await receiveRequest(ctx, { kind: 'erasure', personId: id, name: `${given} ${family}`, email });
    return user.id;
  });
  await w.run(
    person,
    'update',
    { phones: [{ value: '+49 30 5550199' }] },
    { id, actor: { ...customerActor(id, userId), name: `${given} ${family}` } },
  );
  const file = path.join(w.config.dataDir, '..', `entente-import-${process.pid}.csv`);
  const quoted = family.replaceAll('"', '""');
  const csv = `First name,Last name,E-mail,Birthday\n${given},"${quoted}",${email},1970-02-03\nBea,Broken,bea@example.net,1999-99-99\n${given},"${quoted}",${email},x\n`;
  writeFileSync(file, csv);
  await importFile({ app: w.app, actor: w.officer, file, record: person.key, signal: new AbortController().signal });
  rmSync(file);
  // The vocabulary of the search knows their name.
  await w.work();
  // PostgreSQL's counters, by which words are learned, come up to a second late: as if it had been learned.
  if (plain === family.toLowerCase()) await sql`insert into search_word (word) values (${plain}) on conflict do nothing`.execute(w.admin);
  const { rows } = await sql<{ sha256: string }>`select sha256 from file where name ilike ${`%${plain}%`}`.execute(w.admin);
  return { id, merged, userId, sha256: rows[0]?.sha256 ?? '' };
}

const name = (row: { family: string }): string => `Zyxwina ${row.family}`;
const key = (): { key: string } => ({ key: w.app.services.auditKey ?? '' });

describe('erasing a person', () => {
  test('leaves nothing of a distinctive name in any table or file, and the log in order', async () => {
    const family = 'Quorvexbane';
    const her = await somebody(family);
    expect((await tablesWith(family)).length).toBeGreaterThan(12);
    expect(await tablesWith(family)).toContain(`public.search_word: (${family.toLowerCase()})`);
    expect(filesWith(family).length).toBeGreaterThan(0);
    await w.run(person, 'erase', { confirm: name({ family }) }, { id: her.id });
    await w.work();
    expect(await tablesWith(family)).toEqual([]);
    expect(filesWith(family)).toEqual([]);
    expect(await tablesWith('5550123')).toEqual([]);
    expect(await filesOf(w.app).store.has(contentKey(her.sha256))).toBe(false);
    const report = await verifyAudit(w.app.db, key());
    expect(report).toMatchObject({ ok: true, problems: [] });
    expect(report.erased).toBeGreaterThan(10);
    const [done] = (
      await sql<
        Record<string, unknown>
      >`select state, person_id, result, events::int as events from erasure order by created_at desc limit 1`.execute(w.admin)
    ).rows;
    expect(done).toMatchObject({ state: 'done', person_id: null, events: report.erased });
    expect(done?.['result']).toMatchObject({ deleted: { 'parties.person': 1, 'parties.note': 1, 'parties.merge': 1, 'files.file': 1 } });
  });

  test('leaves their user without a name or a way to sign in, and what others wrote but for the name', async () => {
    // Letters beyond ASCII, and what means something in regular expressions, JSON, CSV and SQL.
    const family = `Ørzqu"ist+Łub%_o'Hara`;
    const her = await somebody(family);
    await w.run(person, 'erase', { confirm: `Zyxwina ${family}` }, { id: her.id });
    await w.work();
    for (const part of ['Ørzqu', 'Łub', 'orzqu', 'rzquistubohara']) expect([part, await tablesWith(part)]).toEqual([part, []]);
    const { rows } =
      await sql`select name, active, person_id as person, (select count(*)::int from account a where a.user_id = u.id) as passwords
      from "user" u where id = ${her.userId}::uuid`.execute(w.admin);
    expect(rows).toEqual([{ name: 'Erased person', active: false, person: null, passwords: 0 }]);
    const { rows: notes } = await sql<{ body: string }>`select body from note where body like '%erased%'`.execute(w.admin);
    expect(notes.map((row) => row.body)).toContain('<p>Ask [erased] first</p>');
    const { rows: events } = await sql<{
      n: number;
    }>`select count(*)::int as n from event where actor_id = ${her.userId}::uuid and actor_name <> 'Erased person'`.execute(w.admin);
    expect(events[0]?.n).toBe(0);
  });

  test('keeps their addresses on the suppression list as fingerprints, so that nobody writes to them again', async () => {
    const her = await somebody('Nurzelfink');
    await w.run(person, 'erase', { confirm: 'Zyxwina Nurzelfink', suppress: true }, { id: her.id });
    await w.work();
    const again = { address: 'Zyxwina.Nurzelfink@EXAMPLE.net', channel: 'email', purpose: 'service' } as const;
    expect(await w.as(systemActor, (ctx) => mayContact(ctx, again))).toMatchObject({ allowed: false, reason: 'suppressed' });
    expect(await tablesWith('nurzelfink')).toEqual([]);
  });

  test('is refused while a legal hold keeps them, also when the hold comes after the order', async () => {
    const id = await w.make(person, { givenName: 'Held', familyName: 'Fast' });
    await w.run(person, 'place-hold', { reason: 'Lawsuit' }, { id });
    await expect(w.run(person, 'place-hold', { reason: 'Again' }, { id })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(w.run(person, 'erase', { confirm: 'Held Fast' }, { id })).rejects.toMatchObject({ code: 'not-allowed' });
    const { rows } = await sql<{ id: string }>`select id from legal_hold where person_id = ${id}::uuid`.execute(w.admin);
    await w.run(legalHold, 'release', {}, { id: rows[0]?.id ?? '' });
    await w.run(person, 'erase', { confirm: 'Held Fast' }, { id });
    await w.run(person, 'place-hold', { reason: 'Another lawsuit' }, { id });
    await w.work();
    expect(
      (await sql`select e.state from person p join erasure e on e.person_id = p.id where p.id = ${id}::uuid`.execute(w.admin)).rows,
    ).toEqual([{ state: 'refused' }]);
  });

  test('needs the name, the permission, and each person once', async () => {
    const id = await w.make(person, { givenName: 'Only', familyName: 'Once' });
    await expect(w.run(person, 'erase', { confirm: 'Somebody Else' }, { id })).rejects.toMatchObject({ code: 'invalid' });
    const rep = { ...w.officer, permissions: [] };
    await expect(w.run(person, 'erase', { confirm: 'Only Once' }, { id, actor: rep })).rejects.toMatchObject({ code: 'forbidden' });
    await w.run(person, 'erase', { confirm: 'Only Once' }, { id });
    await expect(w.run(person, 'erase', { confirm: 'Only Once' }, { id })).rejects.toMatchObject({ code: 'invalid' });
    await w.work();
    await expect(w.run(person, 'erase', { confirm: 'Only Once' }, { id })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('spares mentions of a name or address that somebody else has too', async () => {
    const twin = { givenName: 'Common', familyName: 'Namesake', emails: [{ value: 'office@shared.example' }] };
    const [first, second] = [await w.make(person, twin), await w.make(person, { ...twin, description: 'Common Namesake, the other one' })];
    await w.run(person, 'erase', { confirm: 'Common Namesake' }, { id: first });
    await w.work();
    const { rows } = await sql`select name, description, emails->0->>'value' as email from person where id = ${second}::uuid`.execute(
      w.admin,
    );
    expect(rows).toEqual([{ name: 'Common Namesake', description: 'Common Namesake, the other one', email: 'office@shared.example' }]);
    expect(await verifyAudit(w.app.db, key())).toMatchObject({ ok: true });
  });

  test('is done again to whoever a restored backup brings back', async () => {
    const id = await w.make(person, { givenName: 'Back', familyName: 'Agania' });
    const { rows } = await sql<{ row: string }>`select to_jsonb(p)::text as row from person p where id = ${id}::uuid`.execute(w.admin);
    await w.run(person, 'erase', { confirm: 'Back Agania' }, { id });
    await w.work();
    const journal = await readJournal(path.join(w.config.dataDir, 'erasures.jsonl'));
    expect(JSON.stringify(journal)).not.toMatch(new RegExp(`Agania|${id}`));
    await sql`insert into person (id, given_name, family_name) values (${id}::uuid, 'Back', 'Agania')`.execute(w.admin);
    expect(rows[0]?.row).toContain('Agania');
    expect(await reapplyErasures(w.app, journal)).toEqual({ begun: 1, held: 0 });
    await w.work();
    expect(await tablesWith('agania')).toEqual([]);
    expect(await reapplyErasures(w.app, journal)).toEqual({ begun: 0, held: 0 });
  });

  test('with a failing step in between goes on where it was', async () => {
    const id = await w.make(person, { givenName: 'Half', familyName: 'Wayington' });
    await w.run(person, 'erase', { confirm: 'Half Wayington' }, { id });
    const { store } = filesOf(w.app);
    const { auditKey } = w.app.services;
    (w.app.services as { auditKey?: string | undefined }).auditKey = undefined;
    await expect(w.work()).rejects.toThrow('audit module');
    (w.app.services as { auditKey?: string | undefined }).auditKey = auditKey;
    expect(store).toBeDefined();
    await sql`update graphile_worker._private_jobs set run_at = now() - interval '1 minute'`.execute(w.admin);
    await w.work();
    expect(await tablesWith('wayington')).toEqual([]);
    expect(await verifyAudit(w.app.db, key())).toMatchObject({ ok: true });
  });
});

describe('where a second person has to confirm', () => {
  test('who asked can not, somebody else can', async () => {
    const services = w.app.services as { privacy: { needsSecondPerson: boolean } };
    services.privacy = { ...services.privacy, needsSecondPerson: true };
    const id = await w.make(person, { givenName: 'Two', familyName: 'Eyes' });
    const { result } = await w.run(person, 'erase', { confirm: 'Two Eyes' }, { id });
    const { erasureId, state } = result as { erasureId: string; state: string };
    expect(state).toBe('requested');
    await w.work();
    expect((await sql`select 1 from person where id = ${id}::uuid`.execute(w.admin)).rows).toHaveLength(1);
    await expect(w.run(erasure, 'confirm', {}, { id: erasureId })).rejects.toMatchObject({ code: 'not-allowed' });
    const other = await asSystem(w.app, (ctx) =>
      createUserWithPassword(ctx, { name: 'Otto', email: 'otto@company.example', password: 'a long enough password' }),
    );
    await w.run(erasure, 'confirm', {}, { id: erasureId, actor: { ...w.officer, userId: other.id, name: 'Otto' } });
    await w.work();
    expect((await sql`select 1 from person where id = ${id}::uuid`.execute(w.admin)).rows).toHaveLength(0);
    services.privacy = { ...services.privacy, needsSecondPerson: false };
  });
});
