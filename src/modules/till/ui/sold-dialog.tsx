import { useState } from 'react';
import { listSearch } from '../../../ui/api/records.ts';
import { get, post } from '../../../ui/api/request.ts';
import type { ListPage } from '../../../ui/api/types.ts';
import { formatMoney } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Group, Modal, Stack, TextInput } from '../../../ui/kit/kit.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import { closeButton } from './close-button.ts';
import type { TillSold } from './till-types.ts';

/** It is sold: how much to give back, and the receipt, on paper or by mail. */
export function SoldDialog({ sold, onClose }: { sold: TillSold; onClose: () => void }) {
  const [email, setEmail] = useState('');
  const { isBusy, act } = useAction();
  const send = () =>
    act(async () => {
      const filter = {
        and: [
          { field: 'order', op: 'eq', value: sold.order.id },
          { field: 'kind', op: 'eq', value: 'sale' },
        ],
      };
      const { data } = await get<ListPage>(`/till/entries?${listSearch({ filter, sort: '-createdAt' })}`);
      await post(`/till/entries/${data[0]?.id}/send-receipt`, { email: email.trim() });
      setEmail('');
    }, t('The receipt is on its way.'));
  return (
    <Modal opened onClose={onClose} size="md" title={t('Sold: {number}', { number: sold.order.number })} closeButtonProps={closeButton()}>
      <Stack gap="md">
        <div className="till-sold" role="status">
          <Icon name="circle-check" size={40} />
          {sold.change !== null && Number(sold.change) > 0 ? (
            <p>
              <span className="dim">{t('Give back')}</span>
              <strong className="tabular">{formatMoney(sold.change, sold.currency)}</strong>
            </p>
          ) : (
            <p>
              <span className="dim">{t('Paid')}</span>
              <strong className="tabular">{formatMoney(sold.paid, sold.currency)}</strong>
            </p>
          )}
        </div>
        <Button
          size="lg"
          variant="default"
          component="a"
          href={`/app/till/receipt/${sold.order.id}?print`}
          target="_blank"
          rel="noopener"
          leftSection={<Icon name="printer" />}
        >
          {t('Print the receipt')}
        </Button>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (email.trim()) void send();
          }}
        >
          <Group align="end" gap="sm" wrap="nowrap">
            <TextInput
              className="grow"
              size="lg"
              type="email"
              label={t('Receipt by mail')}
              placeholder="name@example.com"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Button size="lg" variant="default" type="submit" loading={isBusy} disabled={!email.includes('@')}>
              {t('Send')}
            </Button>
          </Group>
        </form>
        <Button size="xl" data-autofocus onClick={onClose}>
          {t('Next sale')}
        </Button>
      </Stack>
    </Modal>
  );
}
