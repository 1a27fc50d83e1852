import { runCommandIn } from '../../../kernel/command/run.ts';
import { readRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { RecordType, RowOf } from '../../../kernel/record/record.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import type { lead } from '../records/lead.ts';
import {
  organizationDifferences,
  personDifferences,
  type Difference,
  type KnownOrganization,
  type KnownPerson,
  type LeadSays,
} from '../rules/lead-differences.ts';

/**
 * Writes what a lead says into the organization and person that are there, for the fields that somebody chose (`person.jobTitle`,
 * `organization.website`), with the rights of whoever converts. What says the same already is left alone.
 * @throws AppError invalid for a choice that is none
 */
export async function takeOver(
  ctx: Ctx,
  row: RowOf<typeof lead>,
  chosen: unknown,
  found: { readonly organizationId: string | null; readonly personId: string | null },
): Promise<void> {
  const names = parse(chosen);
  const says = row as unknown as LeadSays;
  if (found.organizationId && names.some((name) => name.startsWith('organization.'))) {
    const known = (await readRecord(ctx, organization, found.organizationId)) as unknown as KnownOrganization;
    await write(ctx, organization, found.organizationId, pick('organization', names, organizationDifferences(says, known)));
  }
  if (found.personId && names.some((name) => name.startsWith('person.'))) {
    const known = (await readRecord(ctx, person, found.personId)) as unknown as KnownPerson;
    await write(ctx, person, found.personId, pick('person', names, personDifferences(says, known)));
  }
}

const possible = [
  'organization.website',
  'organization.addresses',
  ...['givenName', 'familyName', 'jobTitle', 'emails', 'phones'].map((name) => `person.${name}`),
];

function parse(chosen: unknown): readonly string[] {
  if (chosen === undefined || chosen === null) return [];
  if (!Array.isArray(chosen)) throw invalid([{ pointer: '/takeOver', code: 'type', message: 'must be a list of fields' }]);
  const wrong = chosen.findIndex((name) => !possible.includes(String(name)));
  if (wrong >= 0) throw invalid([{ pointer: `/takeOver/${wrong}`, code: 'choice', message: `must be one of ${possible.join(', ')}` }]);
  return chosen.map(String);
}

const pick = (part: string, names: readonly string[], differences: readonly Difference[]): Record<string, unknown> =>
  Object.fromEntries(differences.filter((d) => names.includes(`${part}.${d.field}`)).map((d) => [d.field, d.value]));

async function write(ctx: Ctx, record: RecordType, id: string, input: Record<string, unknown>): Promise<void> {
  if (Object.keys(input).length > 0) await runCommandIn(ctx, { record: ctx.registry.record(record.key), verb: 'update', id, input });
}
