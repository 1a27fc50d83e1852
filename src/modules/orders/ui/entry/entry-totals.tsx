import { formatMoney, formatNumber } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Alert } from '../../../../ui/kit/kit.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import type { EntryPreview } from './entry-types.ts';

/** What the order comes to, worked out anew with each change. */
export function EntryTotals({ preview, isOld }: { preview: EntryPreview; isOld: boolean }) {
  const money = (amount: string): string => formatMoney(amount, preview.currency);
  const isGross = preview.display === 'gross';
  const row = (name: string, amount: string, isStrong = false) => (
    <div key={name} data-strong={isStrong || undefined}>
      <dt>{name}</dt>
      <dd className="tabular">{money(amount)}</dd>
    </div>
  );
  return (
    <>
      {preview.approvalReasons.map((reason) => (
        <Alert key={reason} color="yellow" variant="light" icon={<Icon name="rubber-stamp" />}>
          {label(reason)}
        </Alert>
      ))}
      {preview.refusedCoupons.map(({ code, message }) => (
        <Alert key={code} color="yellow" variant="light" icon={<Icon name="ticket" />}>
          {code}: {label(message)}
        </Alert>
      ))}
      <dl className="entry-totals" aria-live="polite" data-old={isOld || undefined}>
        {row(t('Products'), preview.itemsTotal)}
        {preview.discounts.map((each) => (
          <div key={`${each.label} ${each.couponCode ?? ''}`} className="dim">
            <dt>{label(each.label)}</dt>
            <dd className="tabular">−{money(each.amount.replace('-', ''))}</dd>
          </div>
        ))}
        {preview.delivery && row(label(preview.delivery.label), preview.delivery.amount)}
        {!isGross && row(t('Net'), preview.net)}
        {preview.taxes.map((tax) =>
          row(
            isGross ? t('Includes {rate} % tax', { rate: formatNumber(tax.rate) }) : t('{rate} % tax', { rate: formatNumber(tax.rate) }),
            tax.tax,
          ),
        )}
        {row(t('Total'), preview.gross, true)}
      </dl>
    </>
  );
}
