import { translated } from '../../../fields/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { keptPayment, paymentColumns, readPayment } from '../engine/payment-rows.ts';
import { methodsOf } from '../engine/service.ts';
import type { PaymentRow } from '../records/payment.ts';

/** The payments for a record with the system's eyes, oldest first: for the module that the record belongs to. */
export async function paymentsOf(ctx: Ctx, subject: { readonly type: string; readonly id: string }): Promise<readonly PaymentRow[]> {
  const { rows } = await sql`
    select ${paymentColumns} from payment where subject_id = ${subject.id}::uuid and subject_type = ${subject.type} and deleted_at is null order by created_at, id`.execute(
    ctx.db,
  );
  return rows.map((row) => keptPayment(row).row);
}

/** How to pay what is not paid by card: the bank account, the reference, the day. */
export interface PaymentInstructions {
  readonly reference: string;
  /** What is still owed. */
  readonly amount: string;
  readonly currency: string;
  readonly dueOn: string | null;
  readonly accountHolder: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly text: string | null;
}

/** What to tell who still owes something by transfer or on account, in their language; null when nothing is owed, or a provider's page takes it. */
export async function instructionsFor(
  ctx: Ctx,
  { id }: Pick<PaymentRow, 'id'>,
  language: string | null = null,
): Promise<PaymentInstructions | null> {
  const { row, facts } = await readPayment(ctx, id);
  const left = decimal(row.amount.amount).minus(decimal(facts.captured)).minus(decimal(facts.released));
  if ((row.provider !== 'transfer' && row.provider !== 'account') || left.lte(0)) return null;
  const methods = await methodsOf(ctx);
  const method = methods.find((each) => each.id === row.method?.id);
  // On account is paid to the same bank account as a transfer.
  const bank = (method?.settings['iban'] ? method : methods.find((each) => each.provider === 'transfer'))?.settings ?? {};
  return {
    reference: row.reference,
    amount: left.toFixed(),
    currency: row.amount.currency,
    dueOn: row.dueOn,
    accountHolder: bank['accountHolder'] ?? null,
    iban: bank['iban'] ?? null,
    bic: bank['bic'] ?? null,
    text: method ? translated(method, 'instructions', method.instructions, language) : null,
  };
}
