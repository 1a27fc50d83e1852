import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { defaultFormats, writeNumber } from '../rules/write-number.ts';

export interface NumberRequest {
  readonly legalEntityId: string;
  readonly kind: 'invoice' | 'credit-note';
  /** Of the date of issue in the company's time zone. */
  readonly year: number;
}

/**
 * Takes the next number in the transaction of `ctx`, under the lock of its series: whoever comes next waits until this commits or is rolled
 * back, so there is no gap, whatever dies. To be taken last, so that the wait is short. A year's first number opens its series, in the
 * format of the year before.
 */
export async function takeNumber(ctx: Ctx, request: NumberRequest): Promise<{ readonly seriesId: string; readonly number: string }> {
  const taken = (await raise(ctx, request)) ?? (await open(ctx, request).then(() => raise(ctx, request)));
  if (!taken) throw new Error('the series of numbers could not be opened');
  return { seriesId: taken.id, number: writeNumber(taken.format, request.year, taken.last) };
}

interface Taken {
  readonly id: string;
  readonly format: string;
  readonly last: number;
}

async function raise(ctx: Ctx, { legalEntityId, kind, year }: NumberRequest): Promise<Taken | undefined> {
  const { rows } = await sql<Taken>`
    update number_series set last_number = last_number + 1, version = version + 1, updated_at = ${ctx.now}::timestamptz
    where legal_entity_id = ${legalEntityId}::uuid and kind = ${kind} and year = ${year}
    returning id, format, last_number::int as last`.execute(ctx.db);
  return rows[0];
}

/** A format without the year counts on, or its numbers would come a second time. */
async function open(ctx: Ctx, { legalEntityId, kind, year }: NumberRequest): Promise<void> {
  const { rows } = await sql<{ format: string; last: number }>`
    select format, last_number::int as last from number_series
    where legal_entity_id = ${legalEntityId}::uuid and kind = ${kind} and year < ${year} order by year desc limit 1 for update`.execute(
    ctx.db,
  );
  const [before] = rows;
  const format = before?.format ?? defaultFormats[kind];
  const last = before && !/\{yy(yy)?\}/.test(format) ? before.last : 0;
  await sql`
    insert into number_series (id, created_at, updated_at, legal_entity_id, kind, year, format, last_number)
    values (${newId()}::uuid, ${ctx.now}::timestamptz, ${ctx.now}::timestamptz, ${legalEntityId}::uuid, ${kind}, ${year}, ${format}, ${last})
    on conflict (legal_entity_id, kind, year) do nothing`.execute(ctx.db);
}
