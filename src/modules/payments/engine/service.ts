import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx, Db, Services } from '../../../kernel/context.ts';
import type { Translations } from '../../../fields/index.ts';
import type { MoneyInput } from '../../../fields/money/field.ts';
import { openText } from '../../../platform/identity/index.ts';
import type { ProviderPlaces, ProviderSettings } from '../providers/provider.ts';

/** A way to pay as this process remembers it, without its secrets. */
export interface PaymentMethod {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly instructions: string | null;
  readonly translations: Translations | null;
  readonly provider: string;
  readonly isActive: boolean;
  readonly currencies: readonly string[];
  readonly min: MoneyInput | null;
  readonly max: MoneyInput | null;
  readonly audience: 'all' | 'consumer' | 'business';
  readonly channels: readonly string[];
  readonly capture: 'now' | 'on-shipment';
  readonly dueDays: number | null;
  readonly waitHours: number | null;
  readonly settings: ProviderSettings;
}

/** What payments need of this process. */
export interface PaymentService {
  /** Signs addresses that payers follow, and seals the secrets of providers. */
  readonly secret: string;
  readonly publicUrl: string;
  readonly places: ProviderPlaces;
  /** Longest wait for an answer of a provider. */
  readonly patienceMs: number;
  /** All methods in order, from memory: never a second connection within a transaction. */
  methods(): readonly PaymentMethod[];
}

declare module '../../../kernel/context.ts' {
  interface Services {
    readonly payments?: PaymentService;
  }
}

/** @throws Error in a program without this module */
export function paymentsService({ services }: { readonly services: Services }): PaymentService {
  if (!services.payments) throw new Error('The payments module is not started.');
  return services.payments;
}

/** All methods, the first offered first; from memory where the module runs as a whole. */
export async function methodsOf(ctx: Pick<Ctx, 'db' | 'services'>): Promise<readonly PaymentMethod[]> {
  return ctx.services.payments?.methods() ?? readMethods(ctx.db);
}

/** One method; read anew when it is not remembered, as this transaction may have made it. */
export async function methodWithId(ctx: Pick<Ctx, 'db' | 'services'>, id: string): Promise<PaymentMethod | undefined> {
  const named = (each: PaymentMethod): boolean => each.id === id;
  return (await methodsOf(ctx)).find(named) ?? (ctx.services.payments ? (await readMethods(ctx.db)).find(named) : undefined);
}

export async function readMethods(db: Db): Promise<readonly PaymentMethod[]> {
  const limit = (name: string): ReturnType<typeof sql> =>
    sql`case when ${sql.ref(name)} is not null then jsonb_build_object('amount', trim_scale(${sql.ref(name)})::text, 'currency', ${sql.ref(`${name}_currency`)}) end`;
  const { rows } = await sql<PaymentMethod>`
    select id, name, description, instructions, translations, provider, is_active as "isActive", coalesce(currencies, '{}') as currencies, ${limit('min')} as min,
      ${limit('max')} as max, audience, coalesce(channels, '{}') as channels, capture, due_days::float8 as "dueDays", wait_hours::float8 as "waitHours", coalesce(settings, '{}'::jsonb) as settings
    from payment_method where deleted_at is null order by position, name, id`.execute(db);
  return rows;
}

/** What a provider is told, open and secret. @throws Error when the secrets were sealed under another key */
export async function settingsOfMethod(
  ctx: Pick<Ctx, 'db' | 'services'>,
  method: Pick<PaymentMethod, 'id' | 'settings'>,
): Promise<ProviderSettings> {
  const { rows } = await sql<{ sealed: string }>`select sealed from payment_method_secret where method_id = ${method.id}::uuid`.execute(
    ctx.db,
  );
  const sealed = rows[0]?.sealed;
  if (sealed === undefined) return method.settings;
  return { ...method.settings, ...(JSON.parse(openText(sealed, paymentsService(ctx).secret, method.id)) as ProviderSettings) };
}
