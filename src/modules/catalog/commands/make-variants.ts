import { json } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { variantsMade } from '../events.ts';
import { product } from '../records/product.ts';
import type { AttributeOption } from '../rules/attribute-values.ts';
import { combinations, missingCombinations, variantSku, type ChosenOptions } from '../rules/variant-combinations.ts';

/** Enough for every size in every colour; more is a slip. */
const most = 500;

export const makeVariants = defineCommand({
  name: 'make-variants',
  label: 'Make variants',
  description:
    'Makes a variant of each combination of the values that has none yet; those that are there stay as they are. Done twice it makes nothing.',
  on: product,
  input: {
    options: json<ChosenOptions>()({ label: 'Values by attribute', required: true, help: 'As in {"size": ["s", "m"], "color": ["red"]}.' }),
  },
  emits: [variantsMade],
  allowed: (row) => (row.parent ? 'It is a variant itself.' : row.kind === 'bundle' ? 'A bundle has no variants.' : true),
  run: async (ctx, row, input) => {
    const definitions = await optionsOf(ctx);
    const chosen = checked(input.options, definitions);
    const existing = await existingOf(ctx, row.id);
    const missing = missingCombinations(chosen, existing);
    const taken = await takenSkus(
      ctx,
      missing.flatMap((options) => variantSku(row.sku, options) ?? []),
    );
    for (const options of missing) {
      const sku = variantSku(row.sku, options);
      const labels = Object.entries(options).map(
        ([code, value]) => definitions.get(code)?.find((each) => each.value === value)?.label ?? value,
      );
      await createRecord(ctx, product, {
        name: `${row.name}, ${labels.join(', ')}`.slice(0, 200),
        sku: sku !== null && taken.has(sku) ? null : sku,
        parent: row.id,
        kind: row.kind,
        state: 'active',
        unit: row.unit,
        isStocked: row.isStocked,
        options,
      });
    }
    if (missing.length > 0) ctx.emit({ type: variantsMade, recordType: product.key, recordId: row.id, data: { count: missing.length } });
    return { made: missing.length, present: existing.length };
  },
});

/** Attributes that make variants, by code. */
async function optionsOf(ctx: Ctx): Promise<ReadonlyMap<string, readonly AttributeOption[]>> {
  const { rows } = await sql<{ code: string; options: readonly AttributeOption[] | null }>`
    select code, options from attribute where is_variant_option and kind = 'choice' and deleted_at is null`.execute(ctx.db);
  return new Map(rows.map((row) => [row.code, row.options ?? []]));
}

/** @throws AppError invalid: an attribute that makes no variants, a value that it does not have, or too many combinations */
function checked(given: unknown, definitions: ReadonlyMap<string, readonly AttributeOption[]>): ChosenOptions {
  const problem = (message: string): never => {
    throw invalid([{ pointer: '/options', code: 'options', message }]);
  };
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return problem('must be values by attribute');
  const entries = Object.entries(given as Record<string, unknown>).map(([code, values]): [string, string[]] => {
    const known = definitions.get(code);
    if (!known) return problem(`has "${code.slice(0, 60)}", which makes no variants`);
    if (!Array.isArray(values)) return problem(`must have a list of values for "${code}"`);
    const strange = (values as readonly unknown[]).find((value) => !known.some((option) => option.value === value));
    if (strange !== undefined) return problem(`has "${String(strange).slice(0, 60)}", which is none of the values of "${code}"`);
    // In the order of the definition, each once.
    return [code, known.map((option) => option.value).filter((value) => values.includes(value))];
  });
  const chosen = Object.fromEntries(entries.filter(([, values]) => values.length > 0));
  if (Object.keys(chosen).length === 0) return problem('must have at least one value');
  const count = Object.values(chosen).reduce((product_, values) => product_ * values.length, 1);
  if (count > most) return problem(`would make ${count} variants; ${most} are the most at once`);
  return combinations(chosen).length > 0 ? chosen : problem('must have at least one value');
}

async function existingOf(ctx: Ctx, id: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const { rows } = await sql<{ options: Readonly<Record<string, string>> | null }>`
    select options from product where parent_id = ${id}::uuid and deleted_at is null`.execute(ctx.db);
  return rows.map((row) => row.options ?? {});
}

async function takenSkus(ctx: Ctx, skus: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ sku: string }>`select sku from product where sku = any(${[...skus]}::text[]) and deleted_at is null`.execute(
    ctx.db,
  );
  return new Set(rows.map((row) => row.sku));
}
