import { useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import { formatInstant, formatMoney } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, Modal, SegmentedControl, Skeleton, Stack, Tabs, Textarea, TextInput } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import { closeButton } from './close-button.ts';
import { RefundsToPay } from './refunds-to-pay.tsx';
import { ReportView } from './report-view.tsx';
import type { RefundToPay, SessionRow, TillReport } from './till-types.ts';

interface DrawerDialogProps {
  readonly session: SessionRow;
  readonly onClose: () => void;
  /** The till is closed: there is nothing to sell with any more. */
  readonly onClosed: () => void;
}

const tidy = (text: string): string => text.trim().replace(',', '.');
const isAmount = (text: string): boolean => /^\d{1,9}(\.\d{1,3})?$/.test(tidy(text));

/** The drawer: what should be in it, putting in and taking out, and counting it at the end. */
export function DrawerDialog({ session, onClose, onClosed }: DrawerDialogProps) {
  const path = `/till/sessions/${session.id}`;
  const { data, error } = useData<{ currency: string; report: TillReport }>(`${path}/report`, { staleTime: 0 });
  const [closed, setClosed] = useState<{ readonly expected: string; readonly difference: string } | null>(null);
  const finish = () => (closed ? onClosed() : onClose());
  return (
    <Modal opened onClose={finish} size="lg" title={t('Drawer')} closeButtonProps={closeButton()}>
      {closed ? (
        <Counted closed={closed} session={session} onDone={onClosed} />
      ) : (
        <Tabs defaultValue="report" keepMounted={false}>
          <Tabs.List grow className="till-tabs">
            <Tabs.Tab value="report">{t('Report')}</Tabs.Tab>
            <Tabs.Tab value="cash">{t('Cash in and out')}</Tabs.Tab>
            <Tabs.Tab value="close">{t('Close the till')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="report" pt="md">
            <p className="dim till-note till-since">{t('Open since {time}', { time: formatInstant(session.openedAt) })}</p>
            {error && <LoadProblem error={error} />}
            {data ? <ReportView report={data.report} currency={data.currency} /> : !error && <Skeleton height={200} />}
          </Tabs.Panel>
          <Tabs.Panel value="cash" pt="md">
            <WaitingRefunds session={session} />
            <CashForm session={session} onDone={onClose} />
          </Tabs.Panel>
          <Tabs.Panel value="close" pt="md">
            <CloseForm session={session} onClosed={setClosed} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Modal>
  );
}

/** What somebody may come to the counter for: money that goes back for orders. */
function WaitingRefunds({ session }: { session: SessionRow }) {
  const { currency } = session.float;
  const { data } = useData<{ data: readonly RefundToPay[] }>(`/till/sessions/refunds-to-pay?${new URLSearchParams({ currency })}`, {
    staleTime: 0,
  });
  if (!data || data.data.length === 0) return null;
  return (
    <section className="till-waiting">
      <h3>{t('Refunds to pay out')}</h3>
      <RefundsToPay refunds={data.data} drawers={[session]} size="md" withOrder />
    </section>
  );
}

function CashForm({ session, onDone }: { session: SessionRow; onDone: () => void }) {
  const [direction, setDirection] = useState('cashOut');
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const { isBusy, act } = useAction();
  const { currency } = session.float;
  const isReady = isAmount(amount) && Number(tidy(amount)) > 0 && reason.trim() !== '';
  const move = () =>
    act(async () => {
      await post(`/till/sessions/${session.id}/move-cash`, {
        direction,
        amount: { amount: tidy(amount), currency },
        reason: reason.trim(),
      });
      await refresh(`/till/sessions/${session.id}`);
      onDone();
    }, t('It is written down.'));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void move();
      }}
    >
      <Stack gap="md">
        <SegmentedControl
          size="lg"
          fullWidth
          className="till-direction"
          aria-label={t('Direction')}
          value={direction}
          onChange={setDirection}
          data={[
            { value: 'cashOut', label: t('Take out') },
            { value: 'cashIn', label: t('Put in') },
          ]}
        />
        <TextInput
          size="lg"
          label={t('Amount in {currency}', { currency })}
          inputMode="decimal"
          autoComplete="off"
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <TextInput
          size="lg"
          label={t('Reason')}
          placeholder={t('Such as: change from the bank')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button size="lg" type="submit" disabled={!isReady} loading={isBusy}>
          {t('Save')}
        </Button>
      </Stack>
    </form>
  );
}

function CloseForm({ session, onClosed }: { session: SessionRow; onClosed: (closed: { expected: string; difference: string }) => void }) {
  const [counted, setCounted] = useState('');
  const [note, setNote] = useState('');
  const { isBusy, act } = useAction();
  const { currency } = session.float;
  const close = () =>
    act(async () => {
      const input = { counted: { amount: tidy(counted), currency }, ...(note.trim() ? { note: note.trim() } : {}) };
      onClosed((await post<{ result: { expected: string; difference: string } }>(`/till/sessions/${session.id}/close`, input)).result);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isAmount(counted)) void close();
      }}
    >
      <Stack gap="md">
        <p className="dim till-note">{t('Count all that is in the drawer, the float too. What should be there is shown afterwards.')}</p>
        <TextInput
          size="lg"
          label={t('Counted in {currency}', { currency })}
          inputMode="decimal"
          autoComplete="off"
          value={counted}
          onChange={(event) => setCounted(event.currentTarget.value)}
        />
        <Textarea
          size="lg"
          label={t('Remark')}
          maxLength={2000}
          autosize
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button size="lg" type="submit" disabled={!isAmount(counted)} loading={isBusy}>
          {t('Close the till')}
        </Button>
      </Stack>
    </form>
  );
}

function Counted({
  closed,
  session,
  onDone,
}: {
  closed: { expected: string; difference: string };
  session: SessionRow;
  onDone: () => void;
}) {
  const { currency } = session.float;
  const difference = Number(closed.difference);
  const sum = formatMoney(closed.difference.replace('-', ''), currency);
  return (
    <Stack gap="md">
      <Alert
        color={difference === 0 ? 'green' : 'yellow'}
        variant="light"
        role="status"
        icon={<Icon name={difference === 0 ? 'circle-check' : 'alert-triangle'} />}
      >
        {difference === 0
          ? t('The drawer is right: {amount}.', { amount: formatMoney(closed.expected, currency) })
          : difference < 0
            ? t('{amount} is missing: there should be {expected}.', { amount: sum, expected: formatMoney(closed.expected, currency) })
            : t('{amount} too much: there should be {expected}.', { amount: sum, expected: formatMoney(closed.expected, currency) })}
      </Alert>
      <div className="till-pair">
        <Button size="lg" variant="default" component="a" href={`/app/till/sessions/${session.id}`} target="_blank" rel="noopener">
          {t('See the report')}
        </Button>
        <Button size="lg" data-autofocus onClick={onDone}>
          {t('Done')}
        </Button>
      </div>
    </Stack>
  );
}
