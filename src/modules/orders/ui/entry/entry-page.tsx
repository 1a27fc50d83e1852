import './entry.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../../../../ui/api/problem.ts';
import { get, post } from '../../../../ui/api/request.ts';
import { changed } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../../ui/api/types.ts';
import { formatMoney } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Alert, Button, Skeleton } from '../../../../ui/kit/kit.ts';
import { toast } from '../../../../ui/kit/toast-store.ts';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../../ui/settings/use-action.ts';
import { CustomerCard } from './customer-card.tsx';
import { DeliveryCard } from './delivery-card.tsx';
import { EntryLines } from './entry-lines.tsx';
import { EntryTotals } from './entry-totals.tsx';
import type { EntryState } from './entry-types.ts';
import { PaymentCard } from './payment-card.tsx';
import { enterOrder, usePreview } from './use-entry.ts';

interface Begun {
  readonly person?: string;
  readonly organization?: string;
  readonly opportunity?: string;
}

/** Takes an order for somebody on the phone: customer, products, delivery, payment, with what it comes to beside it. Begins with whom the address names. */
export default function EntryPage() {
  const begun = useSearch({ strict: false }) as Begun;
  const { data, isPending } = useQuery({
    queryKey: ['order-entry-begun', begun.person ?? '', begun.organization ?? '', begun.opportunity ?? ''],
    queryFn: ({ signal }) => readBegun(begun, signal),
  });
  return (
    <SettingsPage title={t('New order')} isWide back={{ to: '/orders/orders', label: label('Orders') }}>
      {isPending ? <Skeleton height={400} /> : <Form key={JSON.stringify(begun)} begun={data ?? {}} />}
    </SettingsPage>
  );
}

function Form({ begun }: { begun: Partial<EntryState> }) {
  const navigate = useNavigate();
  const { isBusy, act } = useAction();
  const [saleKey] = useState(() => crypto.randomUUID());
  const [state, setState] = useState<EntryState>({
    channel: begun.source ? 'rep' : 'phone',
    person: null,
    organization: null,
    lines: [],
    coupons: '',
    address: null,
    delivery: null,
    outlet: null,
    payment: null,
    email: null,
    purchaseOrderNumber: '',
    note: '',
    source: null,
    winsDeal: null,
    ...begun,
  });
  const set = (part: Partial<EntryState>): void => setState((now) => ({ ...now, ...part }));
  const preview = usePreview(state);
  const { data, error, isPlaceholderData, isFetching } = preview;
  const hasBuyer = state.person !== null || state.organization !== null;
  const missing = missingOf(state, preview.data, hasBuyer);
  const isReady = missing === null && data !== undefined && !isPlaceholderData && !isFetching && !error;
  const place = () =>
    act(async () => {
      if (!data) return;
      const { order, isToPay, email } = await enterOrder(state, data, saleKey);
      const record = findRecord('orders.order');
      if (record) changed(record);
      toast(
        isToPay && email
          ? t('Order {number} is taken. {email} gets a mail that says how to pay.', { number: order.number, email })
          : t('Order {number} is taken.', { number: order.number }),
      );
      if (state.source && state.winsDeal) await winDeal(order.id, state.source);
      await navigate({ to: `/orders/orders/${order.id}` as never });
    });
  return (
    <div className="entry">
      <div className="entry-main">
        <CustomerCard state={state} set={set} preview={data} />
        <SettingsCard title={t('Products')}>
          <EntryLines state={state} set={set} preview={data} />
        </SettingsCard>
        <DeliveryCard state={state} set={set} preview={data} />
        <PaymentCard state={state} set={set} preview={data} />
      </div>
      <aside className="entry-side" aria-label={t('What it comes to')}>
        <SettingsCard title={t('What it comes to')}>
          {error && (
            <Alert color="red" variant="light" icon={<Icon name="alert-triangle" />}>
              {label(messageOf(error))}
            </Alert>
          )}
          {data && state.lines.length > 0 ? (
            <EntryTotals preview={data} isOld={isPlaceholderData} />
          ) : (
            <p className="dim">{t('Add a product to see prices.')}</p>
          )}
          <Button fullWidth size="md" mt="md" disabled={!isReady} loading={isBusy} onClick={() => void place()}>
            {data && state.lines.length > 0
              ? t('Place order for {amount}', { amount: formatMoney(data.gross, data.currency) })
              : t('Place order')}
          </Button>
          {missing && <p className="dim entry-missing">{missing}</p>}
        </SettingsCard>
      </aside>
    </div>
  );
}

/** The customer said yes: the order stands, whatever a rule of the pipeline says to that. */
async function winDeal(orderId: string, deal: RefValue): Promise<void> {
  try {
    await post(`/orders/orders/${encodeURIComponent(orderId)}/win-deal`, {});
  } catch (error) {
    toast(t('The deal {name} could not be won: {problem}', { name: deal.title ?? '', problem: label(messageOf(error)) }), {
      tone: 'error',
    });
  }
  const record = findRecord('sales.opportunity');
  if (record) changed(record);
}

/** What keeps it from being placed, in words; null when nothing does. */
function missingOf(state: EntryState, preview: ReturnType<typeof usePreview>['data'], hasBuyer: boolean): string | null {
  if (!hasBuyer) return t('Say who buys.');
  if (state.lines.length === 0) return t('Add what they want.');
  if (!preview) return null;
  if (preview.lines.some((line) => line.state === 'notOffered' || line.state === 'noPrice')) return t('Take out what is not sold to them.');
  if (preview.lines.some((line) => line.state === 'short')) return t('Some of it is not in stock.');
  if (preview.approvalReasons.length > 0) return t('The discount needs approval: make a quote instead.');
  if (preview.needsDelivery && state.delivery === null) return t('Choose how it is delivered.');
  const method = preview.deliveryOptions.find((each) => each.methodId === state.delivery);
  if (method?.kind === 'pickup' && state.outlet === null) return t('Choose where they collect it.');
  if (state.payment === null) return t('Choose how it is paid.');
  const payment = preview.paymentMethods.find((each) => each.id === state.payment);
  if (payment?.refusal) return t('They may not buy so much on account.');
  if (payment?.isOnline && !(state.email ?? preview.customer.email)) return t('The link to pay needs an e-mail address.');
  return null;
}

/** Whom the page was opened for. What may not be seen is left out. */
async function readBegun({ person, organization, opportunity }: Begun, signal: AbortSignal): Promise<Partial<EntryState>> {
  const read = async (path: string, id: string | undefined): Promise<Row | null> =>
    id
      ? await get<{ data: Row }>(`${path}/${encodeURIComponent(id)}`, signal).then(
          (answer) => answer.data,
          () => null,
        )
      : null;
  const [who, company, deal] = await Promise.all([
    read('/parties/people', person),
    read('/parties/organizations', organization),
    read('/sales/opportunities', opportunity),
  ]);
  const value = (row: Row | null): RefValue | null => row && { id: row.id, title: String(row['name'] ?? '') };
  return {
    person: value(who) ?? (deal?.['person'] as RefValue | null) ?? null,
    organization: value(company) ?? (deal?.['organization'] as RefValue | null) ?? (who?.['organization'] as RefValue | null) ?? null,
    source: value(deal),
    winsDeal: deal?.['state'] === 'open' ? true : null,
  };
}
