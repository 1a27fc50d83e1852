import { Link } from '@tanstack/react-router';
import { findRecord } from '../../../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../../../ui/api/types.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';

/** What the page of an order is told of whom it begins with, by record. */
const places: Readonly<Record<string, string>> = {
  'parties.person': 'person',
  'parties.organization': 'organization',
  'sales.opportunity': 'opportunity',
};

/** Takes an order for whoever the page is about. */
export default function TakeOrderBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const name = places[record.key];
  const mayEnter = findRecord('orders.order')?.commands.some((command) => command.name === 'enter') ?? false;
  if (name === undefined || !mayEnter) return <span data-nothing hidden />;
  return (
    <Button
      component={Link}
      to={`/orders/new?${name}=${row.id}`}
      size="compact-sm"
      variant="default"
      leftSection={<Icon name="phone" size={14} />}
    >
      {t('Take an order')}
    </Button>
  );
}
