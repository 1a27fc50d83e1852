import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testServer } from '../../src/kernel/testing/test-database.ts';
import { schemaDifference } from './schema-difference.ts';
import { temporaryDirectory } from '../../src/kernel/testing/temporary-directory.ts';

const first = `
create extension if not exists pg_trgm;
create function plain(value text) returns text language sql immutable strict as $$ select lower(value) $$;
create table a (id uuid primary key, name text not null check (length(name) < 100), low text generated always as (plain(name)) stored);
create index a_trgm on a using gin (name gin_trgm_ops);
create table event (seq bigint not null generated always as identity, at timestamptz not null, primary key (at, seq)) partition by range (at);
create table event_default partition of event default;
alter table a enable row level security;
grant select, insert on a to entente_app;
create policy app on a to entente_app using (true) with check (true);
`;

const second = `${first}
create function low_of(target a) returns text language sql immutable as $$ select target.low $$;
revoke execute on function low_of(a) from public;
create index event_seq on event (seq);
create table b (id uuid primary key, a_id uuid references a (id) on delete cascade, up text generated always as (plain(id::text)) stored);
alter table b enable row level security;
alter table b force row level security;
grant select (id) on b to entente_customer;
create policy customer on b to entente_customer using (plain('X') = 'x');
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger a_touch before update on a for each row execute function touch();
drop index a_trgm;
alter table a alter column name drop not null;
alter table a alter column name set statistics 0;
`;

const third = `${second}
alter table a alter column name set statistics -1, alter column low set statistics 0;
`;

test('the difference between migrations and declarations is written so that it applies, and then there is none', async () => {
  const migrations = temporaryDirectory('difference');
  let count = 0;
  const difference = async (declared: string): Promise<string> => {
    const sql = await schemaDifference(testServer(), { migrations, declared, scratch: `difference_${++count}` });
    if (sql) writeFileSync(path.join(migrations, `000${count}_step.sql`), sql);
    return sql;
  };

  expect(await difference(first)).toBe(first.trim());
  const step = await difference(second);
  for (const part of [
    /create policy "customer"/,
    /CREATE INDEX event_seq ON public.event /,
    /revoke execute on function low_of\(a\) from public/,
    /table b force row level/,
    /grant select \(id\) on table b to entente_customer/,
    /drop index if exists "public"."a_trgm"/,
    /alter table a alter column name set statistics 0;/,
  ]) {
    expect(step).toMatch(part);
  }
  expect(await difference(second)).toBe('');

  const back = await difference(third);
  expect(back).toContain('alter table a alter column name set statistics -1;');
  expect(back).toContain('alter table a alter column low set statistics 0;');
  expect(await difference(third)).toBe('');
});
