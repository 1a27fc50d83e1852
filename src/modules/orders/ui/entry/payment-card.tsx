import { formatMoney } from '../../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../../ui/i18n/t.ts';
import { Radio, Stack, Textarea, TextInput } from '../../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import type { PartProps } from './customer-card.tsx';
import { byInvoice, type EntryPreview } from './entry-types.ts';

/** How it is paid, what they call it, and what they want to be noted. */
export function PaymentCard({ state, set, preview }: PartProps) {
  return (
    <SettingsCard title={t('Payment')}>
      <Stack gap="sm">
        <Radio.Group label={t('Paid by')} value={state.payment ?? ''} onChange={(payment) => set({ payment })}>
          <Stack gap={6} mt={4}>
            {(preview?.paymentMethods ?? []).map((each) => (
              <Radio key={each.id} value={each.id} disabled={each.refusal !== null} label={label(each.name)} description={describe(each)} />
            ))}
            <Radio
              value={byInvoice}
              label={t('By invoice, later')}
              description={t('Confirmed at once. An invoice is written when it is sent.')}
            />
          </Stack>
        </Radio.Group>
        <div className="entry-grid">
          <TextInput
            label={t('E-mail')}
            type="email"
            maxLength={200}
            description={t('For the confirmation, or how to pay.')}
            value={state.email ?? preview?.customer.email ?? ''}
            onChange={(event) => set({ email: event.currentTarget.value })}
          />
          <TextInput
            label={t('Their order number')}
            description={t('Shown on delivery note and invoice.')}
            maxLength={60}
            value={state.purchaseOrderNumber}
            onChange={(event) => set({ purchaseOrderNumber: event.currentTarget.value })}
          />
          <TextInput
            label={t('Coupons')}
            description={t('Several with a space between.')}
            maxLength={200}
            value={state.coupons}
            onChange={(event) => set({ coupons: event.currentTarget.value })}
          />
        </div>
        <Textarea
          label={t('Note')}
          autosize
          maxLength={2000}
          value={state.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </Stack>
    </SettingsCard>
  );
}

function describe({ isOnline, provider, credit, refusal }: EntryPreview['paymentMethods'][number]): string {
  if (refusal === 'credit-blocked') return t('Their account is blocked.');
  if (refusal === 'credit-limit' && credit)
    return t('Only {amount} left of their limit.', { amount: formatMoney(credit.available.amount, credit.available.currency) });
  if (credit)
    return tn(
      credit.termsDays,
      '{amount} left of their limit, to be paid within {count} day.',
      '{amount} left of their limit, to be paid within {count} days.',
      { amount: formatMoney(credit.available.amount, credit.available.currency) },
    );
  if (isOnline) return t('They get a link by mail; the goods are kept for three days.');
  return provider === 'transfer' ? t('They get a mail that says where to; the goods are kept for two weeks.') : '';
}
