import { useState } from 'react';
import { listSearch } from '../../../ui/api/records.ts';
import { post } from '../../../ui/api/request.ts';
import type { ListPage } from '../../../ui/api/types.ts';
import { formatMoney, formatTime } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Button, Group, Modal, Stack, TextInput } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import type { ParkedContent } from '../rules/parked-content.ts';
import { closeButton } from './close-button.ts';
import type { SessionRow, TillOffer } from './till-types.ts';
import type { SaleState } from './use-sale.ts';

interface ParkedDialogProps {
  readonly session: SessionRow;
  readonly state: SaleState;
  readonly offer: TillOffer | undefined;
  readonly onClose: () => void;
}

interface Parked {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly total: { readonly amount: string; readonly currency: string } | null;
}

/** Puts the sale aside, or takes one up again; of all tills of the outlet. */
export function ParkedDialog({ session, state, offer, onClose }: ParkedDialogProps) {
  const { sale } = state;
  const [name, setName] = useState('');
  const { isBusy, act } = useAction();
  const search = listSearch({
    filter: { field: 'outlet', op: 'eq', value: session.outlet.id },
    sort: '-createdAt',
    fields: ['name', 'total', 'createdAt'],
  });
  const { data, error } = useData<ListPage>(`/till/parked-sales?${search}`, { staleTime: 0 });
  const parked = (data?.data ?? []) as unknown as readonly Parked[];
  const hasLines = sale.lines.length > 0;
  const park = () =>
    act(async () => {
      const content: ParkedContent = {
        lines: sale.lines.map(({ product, name: title, quantity, discountPercent, reason }) => ({
          product,
          name: title,
          quantity,
          discountPercent,
          reason,
        })),
        coupons: sale.coupons,
        person: sale.person,
        organization: sale.organization,
      };
      const fallback = sale.person?.title ?? sale.organization?.title ?? tn(sale.lines.length, '{count} product', '{count} products');
      await post(`/till/sessions/${session.id}/park`, {
        name: name.trim() || fallback,
        content,
        ...(offer ? { total: { amount: offer.gross, currency: offer.currency } } : {}),
      });
      state.clear();
      await refresh('/till/parked-sales');
      onClose();
    });
  const resume = (id: string) =>
    act(async () => {
      const { result } = await post<{ result: { content: ParkedContent } }>(`/till/parked-sales/${id}/resume`);
      const { lines, ...rest } = result.content;
      state.clear();
      state.set({
        ...rest,
        lines: lines.map((line) => ({
          key: crypto.randomUUID(),
          imageId: null,
          ...line,
          discountPercent: line.discountPercent ?? null,
          reason: line.reason ?? null,
        })),
      });
      await refresh('/till/parked-sales');
      onClose();
    });
  return (
    <Modal opened onClose={onClose} title={t('Parked sales')} closeButtonProps={closeButton()}>
      <Stack gap="md">
        {hasLines && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void park();
            }}
          >
            <Group align="end" gap="sm" wrap="nowrap">
              <TextInput
                className="grow"
                size="lg"
                data-autofocus
                label={t('Park this sale as')}
                placeholder={t('Such as: red jacket')}
                maxLength={120}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button size="lg" type="submit" loading={isBusy}>
                {t('Park')}
              </Button>
            </Group>
          </form>
        )}
        {error && <LoadProblem error={error} />}
        {data && parked.length === 0 && <Empty icon="player-pause" title={t('No sale is parked')} />}
        {hasLines && parked.length > 0 && <p className="dim till-note">{t('Park or finish this sale before you take up another.')}</p>}
        <ul className="till-list" aria-label={t('Parked sales')}>
          {parked.map((each) => (
            <li key={each.id}>
              <span className="grow truncate">
                {each.name} <span className="dim">{formatTime(each.createdAt)}</span>
              </span>
              {each.total && <span className="tabular">{formatMoney(each.total.amount, each.total.currency)}</span>}
              <Button
                size="md"
                variant="default"
                disabled={hasLines}
                aria-label={t('Go on with {what}', { what: each.name })}
                onClick={() => void resume(each.id)}
              >
                {t('Go on')}
              </Button>
            </li>
          ))}
        </ul>
      </Stack>
    </Modal>
  );
}
