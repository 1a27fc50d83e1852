import { lazy, Suspense } from 'react';
import { findRecord } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { sayToStock, type LevelRow } from './use-stock.ts';

const CommandDialog = lazy(() => import('../../../ui/records/form/command-dialog.tsx'));

/** Books a change of a product at a location. */
export function AdjustDialog({ level, onClose }: { level: Pick<LevelRow, 'product' | 'location' | 'onHand'>; onClose: () => void }) {
  const command = findRecord('stock.location')?.commands.find((each) => each.name === 'adjust');
  if (!command) return null;
  const fields = (command.fields ?? []).filter((field) => field.name !== 'product');
  return (
    <Suspense fallback={null}>
      <CommandDialog
        command={{
          ...command,
          fields,
          description: t(
            '{product} at {location}: {quantity} on hand. What was promised and is not there any more waits for goods again.',
            {
              product: level.product.title ?? '',
              location: level.location.title ?? '',
              quantity: formatNumber(level.onHand),
            },
          ),
        }}
        onRun={(input, key) => sayToStock(`locations/${level.location.id}/adjust`, { ...input, product: level.product.id }, key)}
        onClose={onClose}
      />
    </Suspense>
  );
}
