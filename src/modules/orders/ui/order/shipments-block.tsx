import './order.css';
import type { RecordMeta, RefValue, Row } from '../../../../ui/api/types.ts';
import { formatInstant } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { useAction } from '../../../../ui/settings/use-action.ts';
import { shipmentStates } from '../../records/choices.ts';
import { sayToOrder, useOrderRows } from '../use-order.ts';

interface ShipmentRow extends Row {
  readonly number: string;
  readonly state: string;
  readonly kind: string;
  readonly location: RefValue | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
}

/** What has left, where it is, and the button for when it has arrived. */
export default function ShipmentsBlock({ row }: { record: RecordMeta; row: Row }) {
  const { act, isBusy } = useAction();
  const shipments = useOrderRows<ShipmentRow>(
    'orders.shipment',
    '/orders/shipments',
    { field: 'order', op: 'eq', value: row.id },
    'createdAt',
  );
  const mayDeliver = findRecord('orders.shipment')?.commands.some((each) => each.name === 'deliver') ?? false;
  if (!shipments.data || shipments.data.length === 0) return <div data-nothing />;
  return (
    <div>
      {shipments.data.map((one) => {
        const state = shipmentStates.find((each) => each.value === one.state);
        const facts = [one.carrier, one.location?.title, one.sentAt && formatInstant(one.sentAt)].filter(Boolean).join(' · ');
        return (
          <div className="order-part" key={one.id}>
            <div className="grow">
              <strong>{one.number}</strong> <Chip color={state?.color}>{label(state?.label ?? one.state)}</Chip>
              {facts && <div className="dim">{facts}</div>}
              {one.trackingNumber && (
                <div>
                  {one.trackingUrl ? (
                    <a className="link" href={one.trackingUrl} target="_blank" rel="noreferrer">
                      {one.trackingNumber}
                    </a>
                  ) : (
                    one.trackingNumber
                  )}
                </div>
              )}
            </div>
            {mayDeliver && (one.state === 'ready' || one.state === 'sent') && (
              <Button
                size="compact-sm"
                variant="default"
                loading={isBusy}
                aria-label={
                  one.state === 'ready'
                    ? t('{number} was collected', { number: one.number })
                    : t('{number} has arrived', { number: one.number })
                }
                onClick={() => void act(() => sayToOrder(`shipments/${one.id}/deliver`, {}))}
              >
                {one.state === 'ready' ? t('Collected') : t('Delivered')}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}
