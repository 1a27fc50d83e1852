import { Link } from '@tanstack/react-router';
import { findRecord } from '../../../../ui/api/session.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import type { BlockProps } from '../../../../ui/records/view.ts';

/** Takes an order for whoever the page is about. */
export default function TakeOrderBlock({ row, field }: BlockProps) {
  const mayEnter = findRecord('orders.order')?.commands.some((command) => command.name === 'enter') ?? false;
  if (!mayEnter) return <span data-nothing hidden />;
  return (
    <Button
      component={Link}
      to={`/orders/new?${field}=${row.id}`}
      size="compact-sm"
      variant="default"
      leftSection={<Icon name="phone" size={14} />}
    >
      {t('Take an order')}
    </Button>
  );
}
