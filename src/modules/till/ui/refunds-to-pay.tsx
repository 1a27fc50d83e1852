import { changed } from '../../../ui/api/records.ts';
import { post } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { formatInstant, formatMoney } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Button, Menu } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import type { RefundToPay, SessionRow } from './till-types.ts';

/**
 * Refunds over the counter that wait, each with the drawer it is paid out of: at a till that one, elsewhere the one that is chosen.
 * @param withOrder whether each says which order it is for
 */
export function RefundsToPay({
  refunds,
  drawers,
  size,
  withOrder = false,
}: {
  refunds: readonly RefundToPay[];
  drawers: readonly SessionRow[];
  size: 'md' | 'compact-sm';
  withOrder?: boolean;
}) {
  return (
    <ul className="till-list" aria-label={t('Refunds to pay out')}>
      {refunds.map((refund) => (
        <li key={refund.id}>
          <span className="till-returned">
            <span>
              {withOrder && <strong>{refund.reference} </strong>}
              {formatMoney(refund.amount.amount, refund.amount.currency)} · {label(refund.methodName)}
            </span>
            <span className="dim">
              {label(refund.reason)} · {formatInstant(refund.askedAt)}
            </span>
          </span>
          <PayOut refund={refund} drawers={drawers.filter(({ float }) => float.currency === refund.amount.currency)} size={size} />
        </li>
      ))}
    </ul>
  );
}

function PayOut({ refund, drawers, size }: { refund: RefundToPay; drawers: readonly SessionRow[]; size: 'md' | 'compact-sm' }) {
  const { isBusy, act } = useAction();
  const [only, ...more] = drawers;
  if (!only) return null;
  const pay = (drawer: SessionRow) =>
    void act(async () => {
      const { result } = await post<{ result: { paid: string; currency: string; provider: string } }>(
        `/till/sessions/${drawer.id}/pay-refund`,
        { refund: refund.id },
      );
      await refresh('/till/sessions');
      for (const name of ['orders.order', 'payments.payment', 'till.tillEntry']) {
        const record = findRecord(name);
        if (record) changed(record);
      }
      const amount = formatMoney(result.paid, result.currency);
      toast(
        result.provider === 'cash' ? t('Give back {amount} in cash', { amount }) : t('Refund {amount} on the card terminal', { amount }),
      );
    });
  const button = (
    <Button size={size} variant="default" loading={isBusy} {...(more.length === 0 ? { onClick: () => pay(only) } : {})}>
      {t('Pay out')}
    </Button>
  );
  if (more.length === 0) return button;
  return (
    <Menu position="bottom-end">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('Out of which drawer?')}</Menu.Label>
        {drawers.map((drawer) => (
          <Menu.Item key={drawer.id} onClick={() => pay(drawer)}>
            {drawer.outlet.title} · {label(drawer.register)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
