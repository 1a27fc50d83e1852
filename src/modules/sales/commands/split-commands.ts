import { isId } from '../../../kernel/ids/new-id.ts';
import { idOf } from '../../../kernel/record/id-of.ts';
import { json } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, deleteRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { opportunity } from '../records/opportunity.ts';
import { opportunitySplit } from '../records/opportunity-split.ts';
import { splitProblems, type SplitInput } from '../rules/splits.ts';

const most = 20;

/** All shares of a deal at once, as only together they make 100 %. */
const setSplits = defineCommand({
  name: 'set-splits',
  label: 'Share the deal',
  description: 'Sets all shares at once: those of revenue make 100 %, overlay is counted beside. Without any the deal is its owner’s.',
  on: opportunity,
  input: {
    splits: json<readonly SplitInput[]>()({
      label: 'Shares',
      required: true,
      help: '[{"user": id, "kind": "revenue" or "overlay", "share": percent}]; an empty list gives it all to the owner.',
    }),
  },
  emits: ['sales.opportunitySplitsSet'],
  allowed: (row) => (row.state === 'lost' ? 'A lost deal has nothing to share.' : true),
  run: async (ctx, row, input) => {
    const splits = parse(input.splits);
    const problems = splitProblems(splits).map(({ at, ...problem }) => ({
      ...problem,
      pointer: at === null ? '/splits' : `/splits/${at}`,
    }));
    if (problems.length > 0) throw invalid(problems);
    await checkPeople(ctx, splits);
    const { rows } = await sql<{ id: string; user: string; kind: string; share: number }>`
      select id, user_id as user, kind, share::float8 as share from opportunity_split where opportunity_id = ${row.id}::uuid order by id for update`.execute(
      ctx.db,
    );
    const there = new Map(rows.map((split) => [`${split.kind} ${split.user}`, split]));
    for (const split of splits) {
      const old = there.get(`${split.kind} ${split.user}`);
      there.delete(`${split.kind} ${split.user}`);
      if (!old) await createRecord(ctx, opportunitySplit, { opportunity: row.id, ...split });
      else if (old.share !== split.share) await updateRecord(ctx, opportunitySplit, old.id, { share: split.share });
    }
    for (const old of there.values()) await deleteRecord(ctx, opportunitySplit, old.id);
    ctx.emit({ type: 'sales.opportunitySplitsSet', recordType: opportunity.key, recordId: row.id, data: { splits } });
    return { splits: splits.length };
  },
});

export const splitCommands: readonly Command[] = [setSplits];

function parse(value: unknown): readonly SplitInput[] {
  if (!Array.isArray(value) || value.length > most)
    throw invalid([{ pointer: '/splits', code: 'type', message: `must be a list of at most ${most} shares` }]);
  return value.map((each: unknown, at) => {
    const { user, kind, share } = (typeof each === 'object' && each !== null ? each : {}) as Readonly<Record<string, unknown>>;
    const id = idOf(user);
    if (!isId(id)) throw invalid([{ pointer: `/splits/${at}/user`, code: 'required', message: 'says who' }]);
    if (kind !== 'revenue' && kind !== 'overlay')
      throw invalid([{ pointer: `/splits/${at}/kind`, code: 'choice', message: 'must be revenue or overlay' }]);
    return { user: id.toLowerCase(), kind, share: Number(share) };
  });
}

/** Colleagues whom the actor may see and who work here. */
async function checkPeople(ctx: Ctx, splits: readonly SplitInput[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select u.id from "user" u where u.id = any(${splits.map((s) => s.user)}::uuid[]) and u.audience = 'staff' and u.deleted_at is null
      and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record('identity.user'), 'read', 'u')}`.execute(ctx.db);
  const known = new Set(rows.map((row) => row.id));
  const problems = splits.flatMap((s, at) =>
    known.has(s.user) ? [] : [{ pointer: `/splits/${at}/user`, code: 'unknown', message: 'is no colleague that you may see' }],
  );
  if (problems.length > 0) throw invalid(problems);
}
