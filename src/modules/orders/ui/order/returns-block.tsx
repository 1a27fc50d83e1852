import './order.css';
import { useState } from 'react';
import type { RecordMeta, Row } from '../../../../ui/api/types.ts';
import { formatMoney } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { Button, Checkbox } from '../../../../ui/kit/kit.ts';
import { returnReasons, returnStates } from '../../records/choices.ts';
import { sayToOrder, useOrderRows, type MoneyValue } from '../use-order.ts';
import { LinesDialog } from './lines-dialog.tsx';

interface ReturnRow extends Row {
  readonly number: string;
  readonly state: string;
  readonly reason: string | null;
  readonly remark: string | null;
  readonly value: MoneyValue | null;
}

interface ReturnLineRow extends Row {
  readonly name: string;
  readonly quantity: number;
}

/** What comes back, and the button for when it has arrived. */
export default function ReturnsBlock({ row }: { record: RecordMeta; row: Row }) {
  const [open, setOpen] = useState<ReturnRow | null>(null);
  const returns = useOrderRows<ReturnRow>(
    'orders.orderReturn',
    '/orders/returns',
    { field: 'order', op: 'eq', value: row.id },
    'createdAt',
  );
  if (!returns.data || returns.data.length === 0) return <div data-nothing />;
  return (
    <div>
      {returns.data.map((one) => {
        const state = returnStates.find((each) => each.value === one.state);
        const reason = returnReasons.find((each) => each.value === one.reason)?.label ?? one.reason;
        return (
          <div className="order-part" key={one.id}>
            <div className="grow">
              <strong>{one.number}</strong> <Chip color={state?.color}>{label(state?.label ?? one.state)}</Chip>
              <div className="dim">
                {[reason && label(reason), one.value && formatMoney(one.value.amount, one.value.currency)].filter(Boolean).join(' · ')}
              </div>
              {one.remark && <div>{one.remark}</div>}
            </div>
            {one.state === 'requested' && (
              <Button
                size="compact-sm"
                aria-label={t('The goods of {number} arrived', { number: one.number })}
                onClick={() => setOpen(one)}
              >
                {t('Goods arrived')}
              </Button>
            )}
          </div>
        );
      })}
      {open && <Arrived of={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Arrived({ of, onClose }: { of: ReturnRow; onClose: () => void }) {
  const [isDamaged, setIsDamaged] = useState(false);
  const lines = useOrderRows<ReturnLineRow>(
    'orders.returnLine',
    '/orders/return-lines',
    { field: 'orderReturn', op: 'eq', value: of.id },
    'createdAt',
  );
  if (!lines.data) return null;
  return (
    <LinesDialog
      title={t('Goods of {number} arrived', { number: of.number })}
      text={t('What arrived is credited and given back, and goes into stock unless it is damaged.')}
      action={t('Credit')}
      lines={lines.data.map((line) => ({ id: line.id, name: line.name, quantity: line.quantity, min: 0, max: line.quantity }))}
      onRun={(arrived) =>
        sayToOrder(`returns/${of.id}/receive`, {
          lines: arrived.map((line) => ({ ...line, condition: isDamaged ? 'damaged' : 'new', isRestocked: !isDamaged })),
        })
      }
      onClose={onClose}
    >
      <Checkbox
        label={t('Damaged: not to be put back into stock')}
        checked={isDamaged}
        onChange={(event) => setIsDamaged(event.currentTarget.checked)}
      />
    </LinesDialog>
  );
}
