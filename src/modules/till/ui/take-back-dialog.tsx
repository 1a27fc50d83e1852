import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listSearch, type Filter } from '../../../ui/api/records.ts';
import { get, post } from '../../../ui/api/request.ts';
import type { ListPage, Row } from '../../../ui/api/types.ts';
import { formatInstant, formatMoney, formatNumber } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Group, Modal, Select, Stack, TextInput } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { conditions, returnReasons } from '../../orders/records/choices.ts';
import { closeButton } from './close-button.ts';
import type { SessionRow } from './till-types.ts';

interface OrderLine {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  readonly shipped: number | null;
  readonly returned: number | null;
  readonly gross: { readonly amount: string; readonly currency: string };
}

interface Found {
  readonly order: Row;
  readonly lines: readonly OrderLine[];
}

interface TakenBack {
  readonly return: { readonly number: string };
  readonly value: string;
  readonly currency: string;
  readonly money: readonly { readonly methodName: string; readonly provider: string; readonly amount: string }[];
}

/** Goods come back: the order by the number on its receipt, what of it, and the money by the way it came. */
export function TakeBackDialog({ session, onClose }: { session: SessionRow; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [number, setNumber] = useState('');
  const [done, setDone] = useState<TakenBack | null>(null);
  const found = useQuery({
    queryKey: ['till-order', number],
    enabled: number !== '',
    staleTime: 0,
    retry: false,
    queryFn: ({ signal }) => findOrder(number, signal),
  });
  return (
    <Modal opened onClose={onClose} size="lg" title={t('Take back')} closeButtonProps={closeButton()}>
      {done ? (
        <Back done={done} onClose={onClose} />
      ) : (
        <Stack gap="md">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              setNumber(typed.trim());
            }}
          >
            <Group align="end" gap="sm" wrap="nowrap">
              <TextInput
                className="grow"
                size="lg"
                data-autofocus
                label={t('Number on the receipt')}
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Button size="lg" type="submit" loading={found.isFetching} disabled={typed.trim() === ''}>
                {t('Find')}
              </Button>
            </Group>
          </form>
          {found.error && <LoadProblem error={found.error} />}
          {found.data === null && (
            <Empty icon="receipt" title={t('No order has this number')}>
              {t('Or it is not yours to see.')}
            </Empty>
          )}
          {found.data && <Lines key={found.data.order.id} session={session} found={found.data} onDone={setDone} />}
        </Stack>
      )}
    </Modal>
  );
}

function Lines({ session, found, onDone }: { session: SessionRow; found: Found; onDone: (done: TakenBack) => void }) {
  const { order, lines } = found;
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const [reason, setReason] = useState('unwanted');
  const [condition, setCondition] = useState('new');
  // One key for as long as the dialog is open: a second press gives back nothing more.
  const [saleKey] = useState(() => crypto.randomUUID());
  const { isBusy, act } = useAction();
  const left = (line: OrderLine): number => Math.max(0, (line.shipped ?? 0) - (line.returned ?? 0));
  const chosen = lines.filter((line) => (counts[line.id] ?? 0) > 0);
  const give = () =>
    act(async () => {
      const { result } = await post<{ result: TakenBack }>(`/till/sessions/${session.id}/take-back`, {
        order: order.id,
        lines: chosen.map((line) => ({ line: line.id, quantity: counts[line.id] })),
        reason,
        condition,
        saleKey,
      });
      onDone(result);
    });
  return (
    <Stack gap="md">
      <p className="till-note">
        <strong>{String(order['number'])}</strong> <span className="dim">{formatInstant(String(order['placedAt']))}</span>
      </p>
      <ul className="till-list" aria-label={t('Lines of the order')}>
        {lines.map((line) => {
          const count = counts[line.id] ?? 0;
          const set = (next: number) => setCounts({ ...counts, [line.id]: Math.min(Math.max(next, 0), left(line)) });
          return (
            <li key={line.id}>
              <span className="till-returned">
                {line.name}
                <span className="dim">
                  {left(line) === 0 ? t('Nothing left to take back') : t('{count} can come back', { count: formatNumber(left(line)) })}
                </span>
              </span>
              <span className="till-count">
                <Button
                  size="md"
                  variant="default"
                  px={0}
                  w={44}
                  disabled={count === 0}
                  aria-label={t('One {what} less', { what: line.name })}
                  onClick={() => set(count - 1)}
                >
                  <Icon name="minus" />
                </Button>
                <span className="tabular" aria-live="polite">
                  {formatNumber(count)}
                </span>
                <Button
                  size="md"
                  variant="default"
                  px={0}
                  w={44}
                  disabled={count >= left(line)}
                  aria-label={t('One {what} more', { what: line.name })}
                  onClick={() => set(count + 1)}
                >
                  <Icon name="plus" />
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <div className="till-pair">
        <Select
          size="lg"
          label={t('Reason')}
          allowDeselect={false}
          data={choices(returnReasons)}
          value={reason}
          onChange={(value) => setReason(value ?? 'other')}
        />
        <Select
          size="lg"
          label={t('Condition')}
          allowDeselect={false}
          data={choices(conditions)}
          value={condition}
          onChange={(value) => setCondition(value ?? 'new')}
        />
      </div>
      <Button size="xl" loading={isBusy} disabled={chosen.length === 0} onClick={() => void give()}>
        {t('Take back and refund')}
      </Button>
    </Stack>
  );
}

function Back({ done, onClose }: { done: TakenBack; onClose: () => void }) {
  const words = ({ provider, methodName, amount }: TakenBack['money'][number]): string => {
    const sum = formatMoney(amount, done.currency);
    if (provider === 'cash') return t('Give back {amount} in cash', { amount: sum });
    if (provider === 'card-terminal') return t('Refund {amount} on the card terminal', { amount: sum });
    if (provider === 'account') return t('{amount} less is owed on account', { amount: formatMoney(done.value, done.currency) });
    return t('{amount} goes back by {method} by itself', { amount: sum, method: methodName });
  };
  return (
    <Stack gap="md">
      <div className="till-sold" role="status">
        <Icon name="circle-check" size={40} />
        <div>
          {done.money.map((each) => (
            <p key={each.provider}>
              <strong>{words(each)}</strong>
            </p>
          ))}
        </div>
      </div>
      <Button size="xl" data-autofocus onClick={onClose}>
        {t('Done')}
      </Button>
    </Stack>
  );
}

const choices = (options: readonly { readonly value: string; readonly label: string }[]) =>
  options.map(({ value, label: text }) => ({ value, label: label(text) }));

async function findOrder(number: string, signal: AbortSignal): Promise<Found | null> {
  const page = async (path: string, filter: Filter, sort: string) =>
    (await get<ListPage>(`${path}?${listSearch({ filter, sort })}`, signal)).data;
  const [order] = await page('/orders/orders', { field: 'number', op: 'eq', value: number }, '-placedAt');
  if (!order) return null;
  return {
    order,
    lines: (await page(
      '/orders/order-lines',
      { field: 'order', op: 'eq', value: order.id },
      'position',
    )) as unknown as readonly OrderLine[],
  };
}
