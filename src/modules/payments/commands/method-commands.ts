import { json, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { isByKey } from '../../../kernel/access/actor.ts';
import { parseInput } from '../../../kernel/record/parse-input.ts';
import type { Fields } from '../../../kernel/record/field.ts';
import { openText, sealText } from '../../../platform/identity/index.ts';
import { paymentsService } from '../engine/service.ts';
import { managePayments } from '../policies/permissions.ts';
import { providerNamed } from '../providers/all.ts';
import type { PaymentProvider } from '../providers/provider.ts';
import { paymentMethod } from '../records/payment-method.ts';

const { settings: _settings, secretHints: _hints, provider: _provider, ...settable } = paymentMethod.fields;
const settingsInput = json<Readonly<Record<string, string | null>>>()({
  secret: true,
  label: 'Settings',
  help: 'What the provider must be told. A secret that is left out stays as it is.',
});

export const addMethod = defineCommand({
  name: 'add',
  label: 'Add a payment method',
  on: paymentMethod,
  target: 'list',
  permission: managePayments,
  isPersonal: true,
  consequential: true,
  emits: ['payments.paymentMethodCreated'],
  input: { ...settable, provider: text({ label: 'Provider', required: true, max: 40 }), settings: settingsInput },
  run: async (ctx, _row, { settings, provider: name, ...values }) => {
    inPerson(ctx);
    const provider = providerFor(name);
    const sorted = sortSettings(ctx, provider, settings ?? {}, true);
    const { id } = await createRecord(ctx, paymentMethod, {
      ...values,
      provider: provider.name,
      settings: sorted.open,
      secretHints: hints(sorted.secret),
    });
    await keepSecrets(ctx, id, sorted.secret);
    return { id };
  },
});

export const configureMethod = defineCommand({
  name: 'configure',
  label: 'Change the payment method',
  on: paymentMethod,
  permission: managePayments,
  isPersonal: true,
  consequential: true,
  emits: ['payments.paymentMethodUpdated'],
  input: { ...settable, settings: settingsInput },
  run: async (ctx, row, { settings, ...values }) => {
    inPerson(ctx);
    if (values.name === null) throw invalid([{ pointer: '/name', code: 'required', message: 'is required' }]);
    const sorted = settings ? sortSettings(ctx, providerFor(row.provider), settings, false) : null;
    await updateRecord(ctx, paymentMethod, row.id, {
      ...values,
      ...(sorted ? { settings: { ...row.settings, ...sorted.open }, secretHints: { ...row.secretHints, ...hints(sorted.secret) } } : {}),
    });
    if (sorted) await keepSecrets(ctx, row.id, sorted.secret);
  },
});

/** A leaked key must not be able to turn where the money goes. */
function inPerson({ actor }: Ctx): void {
  if (isByKey(actor)) throw forbidden('Payment methods are set up in person, not with an API key.');
}

function providerFor(name: unknown): PaymentProvider {
  const provider = typeof name === 'string' ? providerNamed(name) : null;
  if (!provider) throw invalid([{ pointer: '/provider', code: 'unknown', message: 'is no provider here' }]);
  return provider;
}

interface Sorted {
  readonly open: Readonly<Record<string, string | undefined>>;
  readonly secret: Readonly<Record<string, string>>;
}

/** Checks settings by the provider's own fields, and parts what is secret from what is not. @throws AppError invalid, at /settings/... */
function sortSettings(ctx: Ctx, provider: PaymentProvider, given: Readonly<Record<string, unknown>>, isNew: boolean): Sorted {
  const filled = Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== '' || !provider.settings[name]?.secret));
  const values = parseInput(ctx.registry, provider.settings, filled, ctx.scope, { writable: null, complete: isNew, trusted: true });
  const part = (isSecret: boolean): [string, string][] =>
    Object.entries(values).flatMap(([name, value]) =>
      Boolean(fieldOf(provider.settings, name)?.secret) === isSecret && typeof value === 'string'
        ? [[name, value] as [string, string]]
        : [],
    );
  return { open: Object.fromEntries(part(false)), secret: Object.fromEntries(part(true)) };
}

function fieldOf(fields: Fields, name: string): Fields[string] | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function hints(secret: Sorted['secret']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(secret).map(([name, value]) => [name, value.length >= 12 ? value.slice(-4) : '····']));
}

async function keepSecrets(ctx: Ctx, method: string, secret: Sorted['secret']): Promise<void> {
  if (Object.keys(secret).length === 0) return;
  const key = paymentsService(ctx).secret;
  const { rows } = await sql<{
    sealed: string;
  }>`select sealed from payment_method_secret where method_id = ${method}::uuid for update`.execute(ctx.db);
  const earlier = rows[0] ? (JSON.parse(openText(rows[0].sealed, key, method)) as object) : {};
  const sealed = sealText(JSON.stringify({ ...earlier, ...secret }), key, method);
  await sql`insert into payment_method_secret (method_id, sealed) values (${method}::uuid, ${sealed})
    on conflict (method_id) do update set sealed = excluded.sealed`.execute(ctx.db);
}
