import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { decimal, isDecimal } from '../../../kernel/money/decimal.ts';
import { isCurrency, minorUnits } from '../../../kernel/money/currency.ts';
import type { Money } from '../../../kernel/money/money.ts';
import { providerNamed } from '../providers/all.ts';
import { transfer } from '../providers/transfer.ts';
import type { PaymentProvider } from '../providers/provider.ts';
import { payment, type PaymentRow } from '../records/payment.ts';
import { paymentOperation } from '../records/payment-operation.ts';
import { isOwnAddress } from '../rules/own-address.ts';
import { mergeFacts, noFacts, type Observation, type PaymentFacts } from '../rules/payment-facts.ts';
import { paymentState } from '../rules/payment-state.ts';
import { newsOf } from './news.ts';
import { keptPayment, paymentColumns } from './payment-rows.ts';
import { insertion } from './rows.ts';
import { settleManually } from './ask.ts';
import { methodsOf, methodWithId, type PaymentMethod } from './service.ts';

export interface NewPayment {
  readonly subject: { readonly type: string; readonly id: string };
  /** What the payer quotes: the number of the order. */
  readonly reference: string;
  readonly amount: Money;
  readonly methodId: string;
  readonly payer: { readonly personId: string | null; readonly organizationId: string | null; readonly email?: string | null };
  readonly description: string;
  /** One payment for one key, however often it is asked for. */
  readonly idempotencyKey: string;
  /** Where the payer goes on after the provider's page: a path here, or an address under this system's own. */
  readonly returnUrl: string;
  /** As the method says, unless told otherwise. */
  readonly capture?: 'now' | 'on-shipment';
  /** Member of staff whose payment it is, for row scopes: the owner of the order. */
  readonly ownerId?: string | null;
}

/** What whoever makes a payment goes on with: it is not read back, as it is what was just written. */
export type MadePayment = Pick<
  PaymentRow,
  | 'id'
  | 'reference'
  | 'subject'
  | 'amount'
  | 'authorised'
  | 'captured'
  | 'released'
  | 'refunded'
  | 'state'
  | 'methodName'
  | 'provider'
  | 'person'
  | 'organization'
  | 'dueOn'
  | 'idempotencyKey'
>;

/**
 * Makes a payment in the caller's transaction. With an offline method (on account, transfer, cash) its state is settled when this returns;
 * with an online one it is `created` and `openPayment` gives the page to pay on. One statement, and two more on account.
 * @throws AppError credit-limit, credit-blocked, no-credit-account, no-payment-method, idempotency-mismatch, invalid
 */
export async function createPayment(ctx: Ctx, input: NewPayment): Promise<MadePayment> {
  checkInput(ctx, input);
  const method = await methodWithId(ctx, input.methodId);
  const provider = method?.isActive ? providerNamed(method.provider) : null;
  if (!method || !provider) throw new AppError(422, 'no-payment-method', 'This way to pay is not offered any more. Choose another.');
  let begun: Begun;
  try {
    begun = await begin(ctx, input, method, provider);
  } catch (error) {
    // Asked once more for what has been made already: the credit that it took must not refuse it now.
    const earlier = await findByKey(ctx, input.idempotencyKey);
    if (earlier) return sameAs(earlier, input);
    throw error;
  }
  const created = await insert(ctx, input, method, provider, begun);
  if (!created) {
    const earlier = await findByKey(ctx, input.idempotencyKey);
    if (earlier) return sameAs(earlier, input);
    throw new AppError(409, 'conflict', 'The payment could not be made. Try again.');
  }
  tellOf(ctx, created);
  return created;
}

export interface MoneyReceived extends Omit<NewPayment, 'methodId' | 'returnUrl' | 'capture'> {
  /** Day, as `2026-03-02`. */
  readonly receivedOn: string;
  readonly note?: string;
}

/**
 * Notes money that came in for what no payment waits for, such as an order that was only agreed to be paid: the payment that was missing, paid by
 * bank transfer.
 * @throws AppError invalid, idempotency-mismatch
 */
export async function recordReceived(ctx: Ctx, { receivedOn, note, ...asked }: MoneyReceived): Promise<PaymentRow> {
  const input = { ...asked, returnUrl: '/' };
  checkInput(ctx, input);
  const earlier = await findByKey(ctx, input.idempotencyKey);
  if (earlier) return earlier;
  const methods = (await methodsOf(ctx)).filter((each) => each.provider === transfer.name);
  const method = methods.find((each) => each.isActive) ?? methods[0] ?? null;
  const made = await insert(ctx, input, method, transfer, { facts: noFacts, dueOn: null });
  if (!made) throw new AppError(409, 'conflict', 'The payment could not be made. Try again.');
  tellOf(ctx, made);
  return settleManually(ctx, { paymentId: made.id, amount: input.amount, receivedOn, ...(note ? { note } : {}) });
}

function tellOf(ctx: Ctx, created: MadePayment): void {
  ctx.emit({
    type: 'payments.paymentCreated',
    recordType: payment.key,
    recordId: created.id,
    changes: Object.fromEntries(
      (['reference', 'subject', 'amount', 'state', 'methodName', 'person', 'organization'] as const).map((name) => [
        name,
        { from: null, to: created[name] },
      ]),
    ),
  });
  for (const event of newsOf(null, { ...created, disputeState: null, disputed: null })) ctx.emit(event);
}

interface Begun {
  readonly facts: PaymentFacts;
  readonly dueOn: string | null;
}

async function begin(ctx: Ctx, input: NewPayment, method: PaymentMethod, provider: PaymentProvider): Promise<Begun> {
  if (provider.kind === 'online' || decimal(input.amount.amount).isZero()) return { facts: noFacts, dueOn: null };
  const { dueOn, ...seen }: Observation & { readonly dueOn?: string } = await provider.begin(ctx, {
    method,
    amount: input.amount,
    organizationId: input.payer.organizationId,
  });
  return { facts: mergeFacts(noFacts, seen), dueOn: dueOn ?? null };
}

async function insert(
  ctx: Ctx,
  input: Omit<NewPayment, 'methodId'>,
  method: PaymentMethod | null,
  provider: PaymentProvider,
  { facts, dueOn }: Begun,
): Promise<MadePayment | null> {
  const { amount, currency } = input.amount;
  const inCurrency = (value: string) => ({ amount: decimal(value).toFixed(), currency });
  const linkTo = (to: string | null) => (to === null ? null : { id: to, title: null });
  const made: MadePayment = {
    id: newId(),
    reference: input.reference,
    subject: { ...input.subject, title: null },
    amount: inCurrency(amount),
    authorised: inCurrency(facts.authorised),
    captured: inCurrency(facts.captured),
    released: inCurrency(facts.released),
    refunded: inCurrency('0'),
    state: paymentState(amount, facts),
    methodName: method?.name ?? provider.label,
    provider: provider.name,
    person: linkTo(input.payer.personId),
    organization: linkTo(input.payer.organizationId),
    dueOn,
    idempotencyKey: input.idempotencyKey,
  };
  const row = insertion(
    ctx,
    payment,
    {
      reference: made.reference,
      subject: input.subject,
      description: input.description.slice(0, 300),
      state: made.state,
      amount: made.amount,
      authorised: made.authorised,
      captured: made.captured,
      released: made.released,
      refunded: made.refunded,
      method: method?.id ?? null,
      methodName: made.methodName,
      provider: made.provider,
      capture: provider.canCaptureLater ? (input.capture ?? method?.capture ?? 'now') : 'now',
      person: input.payer.personId,
      organization: input.payer.organizationId,
      owner: input.ownerId ?? null,
      payerEmail: input.payer.email ?? null,
      dueOn: made.dueOn,
      paidAt: made.state === 'captured' ? ctx.now : null,
      returnUrl: input.returnUrl,
      idempotencyKey: made.idempotencyKey,
      facts,
    },
    made.id,
  );
  const start =
    provider.kind === 'online' && made.state !== 'captured'
      ? sql`, started as (${insertion(ctx, paymentOperation, { payment: made.id, kind: 'start', amount: { amount, currency } }, newId(), sql`exists (select 1 from made)`)})`
      : sql``;
  const { rows } =
    await sql`with made as (${row} on conflict (idempotency_key) where deleted_at is null do nothing returning id)${start} select id from made`.execute(
      ctx.db,
    );
  return rows.length > 0 ? made : null;
}

async function findByKey(ctx: Ctx, key: string): Promise<PaymentRow | null> {
  const { rows } = await sql`select ${paymentColumns} from payment where idempotency_key = ${key} and deleted_at is null`.execute(ctx.db);
  return rows[0] ? keptPayment(rows[0]).row : null;
}

function sameAs(earlier: PaymentRow, input: NewPayment): PaymentRow {
  const isSame =
    earlier.subject.id === input.subject.id &&
    earlier.method?.id === input.methodId &&
    earlier.amount.currency === input.amount.currency &&
    decimal(earlier.amount.amount).eq(decimal(input.amount.amount));
  if (!isSame) throw new AppError(422, 'idempotency-mismatch', 'A different payment was made with this key.');
  return earlier;
}

function checkInput(ctx: Ctx, { amount, returnUrl }: Pick<NewPayment, 'amount' | 'returnUrl'>): void {
  const wrong = (pointer: string, code: string, message: string): never => {
    throw invalid([{ pointer, code, message }]);
  };
  if (!isCurrency(amount.currency)) wrong('/amount/currency', 'currency', 'must be a currency such as EUR');
  if (!isDecimal(amount.amount) || decimal(amount.amount).lt(0)) wrong('/amount/amount', 'min', 'must be at least 0');
  if (decimal(amount.amount).decimalPlaces() > minorUnits(amount.currency))
    wrong('/amount/amount', 'decimals', 'has more digits than the currency');
  if (!isOwnAddress(returnUrl, ctx.services.payments?.publicUrl ?? null))
    wrong('/returnUrl', 'origin', 'must be an address of this system');
}
