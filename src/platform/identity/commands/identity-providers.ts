import { X509Certificate } from 'node:crypto';
import { text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, deleteRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';
import type { PatchOf } from '../../../kernel/record/record.ts';
import { sealText } from '../auth/sealed-text.ts';
import { identityProvider } from '../records/identity-provider.ts';
import { readDomains } from '../rules/email-domain.ts';
import { readGroupRules } from '../rules/group-rules.ts';
import { identityOf } from '../service.ts';
import { certificatesOf } from '../sso/saml.ts';
import { requireEmergencyAccess } from './administrators.ts';
import { roleList } from './assign-roles.ts';

/** Administrators alone, as a provider decides who gets in and with which roles. No role can be given this permission. */
export const manageSso = 'sso.manage';

const { hasSecret: _kept, ...settable } = identityProvider.fields;
const input = {
  ...settable,
  clientSecret: text({ max: 1000, label: 'Client secret', help: 'Kept sealed and never shown again. Empty: as it is.' }),
};
type Input = PatchOf<{ readonly fields: typeof input }>;

export const addProvider = defineCommand({
  name: 'add',
  label: 'Add an identity provider',
  on: identityProvider,
  target: 'list',
  permission: manageSso,
  isPersonal: true,
  consequential: true,
  emits: ['identity.identityProviderCreated'],
  input,
  run: async (ctx, _row, given) => {
    requireInPerson(ctx);
    const { clientSecret, ...values } = await checked(ctx, null, given);
    const created = await createRecord(ctx, identityProvider, { ...values, hasSecret: Boolean(clientSecret) });
    await keepSecret(ctx, created.id, clientSecret);
    if (values.isRequired) await requireEmergencyAccess(ctx);
    return { id: created.id };
  },
});

export const configureProvider = defineCommand({
  name: 'configure',
  label: 'Change the identity provider',
  on: identityProvider,
  permission: manageSso,
  isPersonal: true,
  consequential: true,
  emits: ['identity.identityProviderUpdated'],
  input,
  run: async (ctx, row, given) => {
    requireInPerson(ctx);
    const { clientSecret, ...values } = await checked(ctx, row.id, given);
    // Another issuer means other people by the same names.
    if (values.issuer !== row.issuer) await sql`delete from account where provider_id = ${`sso:${row.id}`}`.execute(ctx.db);
    await updateRecord(ctx, identityProvider, row.id, { ...values, hasSecret: Boolean(clientSecret) || row.hasSecret });
    await keepSecret(ctx, row.id, clientSecret);
    if (values.isRequired) await requireEmergencyAccess(ctx);
  },
});

export const removeProvider = defineCommand({
  name: 'remove',
  label: 'Remove the identity provider',
  description: 'Nobody signs in through it any more; sessions that came from it end.',
  on: identityProvider,
  permission: manageSso,
  isPersonal: true,
  consequential: true,
  emits: ['identity.identityProviderDeleted'],
  run: async (ctx, row) => {
    requireInPerson(ctx);
    await sql`delete from session where provider_id = ${row.id}::uuid`.execute(ctx.db);
    await sql`delete from account where provider_id = ${`sso:${row.id}`}`.execute(ctx.db);
    await deleteRecord(ctx, identityProvider, row.id);
  },
});

/** A leaked key must not be able to open another door. */
export function requireInPerson(ctx: Pick<Ctx, 'actor'>): void {
  if (ctx.actor.via === 'apiKey' || ctx.actor.via === 'mcp') throw forbidden('An administrator does this in person, not with an API key.');
}

async function keepSecret(ctx: Ctx, providerId: string, secret: string | null | undefined): Promise<void> {
  if (!secret) return;
  const sealed = sealText(secret, identityOf(ctx).secret, providerId);
  await sql`insert into identity_provider_secret (provider_id, sealed) values (${providerId}::uuid, ${sealed})
    on conflict (provider_id) do update set sealed = excluded.sealed`.execute(ctx.db);
}

/** @throws AppError invalid that names each field that is not right */
async function checked(ctx: Ctx, id: string | null, given: Input): Promise<Input> {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, message: string): void => void problems.push({ pointer: `/${field}`, code: 'value', message });
  if (given.protocol === 'saml') checkSaml(given, wrong);
  else checkOidc(given, wrong);
  const domains = readDomains(given.domains ?? []);
  if (domains === null) wrong('domains', 'must be domains such as example.com');
  else if (domains.length > 0) {
    const taken = await sql<{ name: string; domain: string }>`
      select name, d as domain from identity_provider, unnest(domains) d where d = any(${[...domains]}::text[]) and id is distinct from ${id}::uuid limit 1`.execute(
      ctx.db,
    );
    const [other] = taken.rows;
    if (other) wrong('domains', `has ${other.domain}, which belongs to ${other.name} already`);
  }
  if (given.isRequired && (domains ?? []).length === 0) wrong('isRequired', 'needs the domains for which it holds');
  const rules = readGroupRules(given.groupRules);
  if (rules === null) wrong('groupRules', 'must be a list of {group, roles, team}');
  const roles = [...roleList(given.defaultRoles, '/defaultRoles'), ...(rules ?? []).flatMap((r) => r.roles)];
  const known = await sql<{ id: string }>`select id from role where id::text = any(${roles}::text[]) and deleted_at is null`.execute(
    ctx.db,
  );
  if (roles.some((r) => !known.rows.some((k) => k.id === r))) wrong('groupRules', 'has an unknown role');
  if (problems.length > 0) throw invalid(problems);
  return { ...given, domains: domains ?? [], groupRules: rules ?? [] };
}

type Wrong = (field: string, message: string) => void;

function checkOidc(given: Input, wrong: Wrong): void {
  const address = URL.canParse(given.issuer ?? '') ? new URL(given.issuer ?? '') : null;
  const isLocal = address !== null && ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  if (!address || (address.protocol !== 'https:' && !(isLocal && address.protocol === 'http:')))
    wrong('issuer', 'must be an address that begins with https://');
  if (!given.clientId) wrong('clientId', 'is required');
}

function checkSaml(given: Input, wrong: Wrong): void {
  if (!URL.canParse(given.signInUrl ?? '') || !/^https?:$/.test(new URL(given.signInUrl ?? '').protocol))
    wrong('signInUrl', 'must be an address');
  const pems = certificatesOf(given.certificates ?? '');
  if (pems.length === 0) wrong('certificates', 'is required, or nothing could be checked');
  else if (!pems.every(isCertificate)) wrong('certificates', 'must be certificates in PEM');
}

function isCertificate(pem: string): boolean {
  try {
    return (
      new X509Certificate(pem.startsWith('-----') ? pem : `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----`).publicKey !==
      null
    );
  } catch {
    return false;
  }
}
