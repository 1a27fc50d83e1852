import { idOf } from '../../../kernel/record/id-of.ts';
import { json, longText, ref, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, invalid, notAllowed } from '../../../kernel/errors.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';
import { problemsOf } from '../engine/problems-of.ts';
import { cadencesEvents } from '../events.ts';
import { manageCadences } from '../policies/permissions.ts';
import { cadence } from '../records/cadence.ts';
import { cadenceVersion } from '../records/cadence-version.ts';
import { definitionForm, type Definition } from '../rules/definition.ts';

const input = {
  name: text({ label: 'Name', required: true, max: 120 }),
  description: longText({ label: 'Description', max: 1000 }),
  purpose: ref({ label: 'Purpose', to: 'privacy.purpose' }),
  definition: json<Definition>()({ label: 'Definition', required: true }),
} as const;

export interface SavedCadence {
  readonly cadenceId: string;
  readonly number: number;
  /** What keeps it from being activated; a draft may have some. */
  readonly problems: readonly FieldProblem[];
}

const make = defineCommand({
  name: 'make',
  label: 'New cadence',
  description: 'Writes a cadence as a draft. What keeps it from being activated comes back and refuses nothing.',
  on: cadence,
  target: 'list',
  permission: manageCadences,
  input,
  run: async (ctx, _row, { name, description, purpose, definition }): Promise<SavedCadence> => {
    const parsed = parseDefinition(definition);
    const made = await createRecord(ctx, cadence, {
      name: name ?? '',
      description: description ?? null,
      purpose: purpose ?? null,
      state: 'draft',
      latest: 1,
    });
    await createRecord(ctx, cadenceVersion, { cadence: made.id, number: 1, definition: parsed });
    return { cadenceId: made.id, number: 1, problems: allProblems(ctx, parsed, idOf(purpose)) };
  },
});

/** Each save is a version of its own; people who are in the cadence stay on theirs, and new ones get the active one until another is activated. */
const save = defineCommand({
  name: 'save',
  label: 'Save',
  description: 'Writes a new version. Whoever is in the cadence finishes the version they began.',
  on: cadence,
  permission: manageCadences,
  input,
  run: async (ctx, row, { name, description, purpose, definition }): Promise<SavedCadence> => {
    const parsed = parseDefinition(definition);
    const before = await readVersion(ctx, row.id, Number(row.latest));
    const isSame = JSON.stringify(before) === JSON.stringify(parsed);
    const number = isSame ? Number(row.latest) : Number(row.latest) + 1;
    await updateRecord(ctx, cadence, row.id, {
      name: name ?? '',
      description: description ?? null,
      purpose: purpose ?? null,
      latest: number,
    });
    if (!isSame) await createRecord(ctx, cadenceVersion, { cadence: row.id, number, definition: parsed });
    return { cadenceId: row.id, number, problems: allProblems(ctx, parsed, idOf(purpose)) };
  },
});

const activate = defineCommand({
  name: 'activate',
  label: 'Activate',
  description: 'The latest version is what people are enrolled in from now on.',
  on: cadence,
  permission: manageCadences,
  consequential: true,
  emits: [cadencesEvents.activated],
  allowed: (row) => (row.state === 'active' && row.activeNumber === row.latest ? 'The latest version is in use already.' : true),
  run: async (ctx, row) => {
    const problems = allProblems(ctx, await readVersion(ctx, row.id, Number(row.latest)), row.purpose?.id ?? null);
    if (problems.length > 0) throw new AppError(422, 'invalid', problems[0]?.message ?? 'The cadence is not complete.', { problems });
    await updateRecord(ctx, cadence, row.id, { state: 'active', activeNumber: row.latest });
    ctx.emit({ type: cadencesEvents.activated, recordType: cadence.key, recordId: row.id, data: { number: row.latest } });
  },
});

const retire = defineCommand({
  name: 'retire',
  label: 'Retire',
  description: 'Nobody is enrolled any more; whoever is in it finishes it.',
  on: cadence,
  permission: manageCadences,
  consequential: true,
  emits: [cadencesEvents.retired],
  allowed: (row) => (row.state === 'active' ? true : 'The cadence is not active.'),
  run: async (ctx, row) => {
    await updateRecord(ctx, cadence, row.id, { state: 'retired' });
    ctx.emit({ type: cadencesEvents.retired, recordType: cadence.key, recordId: row.id });
  },
});

export const cadenceCommands: readonly Command[] = [make, save, activate, retire];

/** @throws AppError invalid at the place in the definition */
function parseDefinition(value: unknown): Definition {
  const parsed = definitionForm.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(
    parsed.error.issues.slice(0, 20).map((issue) => ({
      pointer: `/definition/${issue.path.map(String).join('/')}`,
      code: issue.code ?? 'invalid',
      message: issue.message,
    })),
  );
}

/** A definition as it stands. @throws AppError not-allowed when the version is gone */
export async function readVersion(ctx: Pick<Ctx, 'db'>, cadenceId: string, number: number): Promise<Definition> {
  const { rows } = await sql<{ definition: Definition }>`
    select definition from cadence_version where cadence_id = ${cadenceId}::uuid and number = ${number} and deleted_at is null`.execute(
    ctx.db,
  );
  const found = rows[0]?.definition;
  if (!found) throw notAllowed('The cadence has no such version.');
  const { success, data } = definitionForm.safeParse(found);
  if (!success) throw notAllowed('This version of the cadence cannot be read.');
  return data;
}

function allProblems(ctx: Ctx, definition: Definition, purpose: string | null): readonly FieldProblem[] {
  const { options = [] } = ctx.registry.record('parties.task').fields['kind'] as { options?: readonly { value: string }[] };
  const problems = problemsOf(
    definition,
    options.map(({ value }) => value),
  );
  const needsPurpose = purpose === null && definition.steps.some(({ kind }) => kind === 'email');
  return needsPurpose
    ? [...problems, { pointer: '/purpose', code: 'required', message: 'say for what purpose people are written to' }]
    : problems;
}
