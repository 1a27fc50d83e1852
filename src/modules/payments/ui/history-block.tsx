import './payments.css';
import { may } from '../../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { formatInstant, formatMoney } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { post } from '../../../ui/api/request.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import { operationKinds, operationStates, refundStates } from '../records/choices.ts';
import type { History } from './types.ts';

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly why: string | null;
  readonly chip: { readonly label: string; readonly color: string } | null;
  /** A refund that a person has to pay out. */
  readonly toPayOut: boolean;
}

const paidByHand = new Set(['transfer', 'account', 'cash', 'card-terminal']);

/** On the page of a payment: what was asked of the provider, what it told, and the refunds, in the order in which they came. */
export default function HistoryBlock({ row }: { record: RecordMeta; row: Row }) {
  const isShown = may('payments.manage');
  const path = `/payments/payments/${row.id}/history`;
  const { data } = useData<History>(path, { enabled: isShown, staleTime: 0, version: row.version });
  const { isBusy, act } = useAction();
  if (!isShown || !data) return <span data-nothing hidden />;
  const entries = entriesOf(data, paidByHand.has(String(row['provider'])));
  if (entries.length === 0) return <p className="dim flat">{t('Nothing was asked of a provider, and nothing was sent back.')}</p>;
  return (
    <ol className="payment-history">
      {entries.map((entry) => (
        <li key={entry.id}>
          <span>
            {entry.title} <span className="dim">· {formatInstant(entry.at, 'short')}</span>
          </span>
          <span className="row">
            {entry.toPayOut && (
              <Button
                size="compact-xs"
                variant="default"
                disabled={isBusy}
                onClick={() =>
                  void act(async () => {
                    await post(`/payments/refunds/${entry.id}/paid-out`, {});
                    await refresh(path);
                  }, t('Noted.'))
                }
              >
                {t('Was paid out')}
              </Button>
            )}
            {entry.chip && <Chip color={entry.chip.color}>{label(entry.chip.label)}</Chip>}
          </span>
          {entry.why && <span className="dim payment-why">{entry.why}</span>}
        </li>
      ))}
    </ol>
  );
}

function entriesOf({ operations, refunds, events }: History, isByHand: boolean): readonly Entry[] {
  const find = (options: readonly { readonly value: string; readonly label: string; readonly color?: string }[], value: string) => {
    const found = options.find((each) => each.value === value);
    return { label: found?.label ?? value, color: found?.color ?? 'gray' };
  };
  const money = (amount: { readonly amount: string; readonly currency: string } | null): string =>
    amount ? formatMoney(amount.amount, amount.currency) : '';
  return [
    ...operations
      // A refund stands in the list as such, and says more.
      .filter((each) => each.kind !== 'refund')
      .map((each) => ({
        id: each.id,
        at: each.at,
        title: each.kind === 'start' ? t('Page to pay on') : `${label(find(operationKinds, each.kind).label)} ${money(each.amount)}`,
        why:
          [each.problem ? label(each.problem) : null, each.attempts > 1 ? tn(each.attempts, '{count} attempt', '{count} attempts') : null]
            .filter(Boolean)
            .join(' · ') || null,
        chip: find(operationStates, each.state),
        toPayOut: false,
      })),
    ...refunds.map((each) => ({
      id: each.id,
      at: each.at,
      title: t('Refund of {amount}', { amount: money(each.amount) }),
      why: each.problem ? `${label(each.reason)} · ${label(each.problem)}` : label(each.reason),
      chip: find(refundStates, each.state),
      toPayOut: isByHand && each.state === 'waiting',
    })),
    ...events.map((each) => ({
      id: each.id,
      at: each.at,
      title: t('The provider told: {what}', { what: each.type }),
      why: null,
      chip: null,
      toPayOut: false,
    })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
