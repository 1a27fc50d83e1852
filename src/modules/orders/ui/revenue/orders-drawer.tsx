import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get } from '../../../../ui/api/request.ts';
import { formatDate, formatMoney } from '../../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../../ui/i18n/t.ts';
import { Button, Drawer, Skeleton } from '../../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { channels } from '../../../catalog/records/choices.ts';
import type { RevenueNumbers, RevenueOrders } from '../../rules/revenue-answer.ts';

interface OrdersDrawerProps {
  /** What the report was asked. */
  readonly query: URLSearchParams;
  /** Key of the row, `-` where it has none; null for the total. */
  readonly row: string | null;
  readonly name: string;
  readonly numbers: RevenueNumbers;
  readonly currency: string;
  readonly onClose: () => void;
}

/** The orders behind one number, with what of each it counts. */
export function OrdersDrawer({ query, row, name, numbers, currency, onClose }: OrdersDrawerProps) {
  const search = new URLSearchParams(query);
  if (row !== null) search.set('row', row);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['list', 'orders.order', 'revenue', search.toString()],
    queryFn: ({ pageParam, signal }) => get<RevenueOrders>(`/orders/orders/revenue-orders?${search}&skip=${pageParam}`, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={t('Orders: {name}', { name })}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <p className="revenue-sum tabular">
        <span>{tn(numbers.orders, '{count} order', '{count} orders')}</span>
        <span>{formatMoney(numbers.revenue, currency)}</span>
      </p>
      {error && <LoadProblem error={error} />}
      {!data && !error && <Skeleton height={200} />}
      <ul className="revenue-orders" aria-label={t('Orders behind this number')}>
        {data?.pages.flatMap((page) =>
          page.data.map((order) => {
            const channel = channels.find((each) => each.value === order.channel);
            const details = [
              order.customer,
              channel && label(channel.label),
              formatDate(order.placedAt.slice(0, 10)),
              tn(order.quantity, '{count} piece', '{count} pieces'),
            ];
            return (
              <li key={order.id}>
                <Link className="link-accent truncate" to={`/orders/orders/${order.id}` as never}>
                  {order.number ?? t('Order')}
                </Link>
                <span className="tabular">{formatMoney(order.revenue, currency)}</span>
                <span className="dim">{details.filter(Boolean).join(' · ')}</span>
              </li>
            );
          }),
        )}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('Show more')}
        </Button>
      )}
    </Drawer>
  );
}
