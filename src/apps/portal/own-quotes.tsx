import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listQuery, runCommand } from '../../ui/api/records.ts';
import { get } from '../../ui/api/request.ts';
import { findField, findRecord } from '../../ui/api/session.ts';
import type { RecordMeta } from '../../ui/api/types.ts';
import { formatDate, formatMoney } from '../../ui/i18n/format.ts';
import { label, t } from '../../ui/i18n/t.ts';
import { Chip } from '../../ui/kit/chip.tsx';
import { Button, Group, Stack, Textarea, TextInput } from '../../ui/kit/kit.ts';
import { toast } from '../../ui/kit/toast-store.ts';
import { useAction } from '../../ui/settings/use-action.ts';

/** What was offered to the buyer, and a place to ask for more. */
export function OwnQuotes() {
  const quotes = findRecord('quotes.quote');
  const requests = findRecord('quotes.quoteRequest');
  return (
    <>
      {quotes && <Quotes record={quotes} />}
      {requests && requests.commands.some((command) => command.name === 'ask') && <Requests record={requests} />}
    </>
  );
}

const shown = { fields: ['number', 'subject', 'state', 'gross', 'validUntil'], sort: '-sentAt', size: 20 };

function Quotes({ record }: { record: RecordMeta }) {
  const { data } = useInfiniteQuery(listQuery(record, shown));
  const { isBusy, act } = useAction();
  const rows = data?.pages.flatMap((page) => page.data) ?? [];
  const states = findField(record, 'state')?.options ?? [];
  // The address is a secret of its own: asked for when it is opened, never kept in the list.
  const open = async (id: string): Promise<void> => {
    const { url } = await get<{ url: string }>(`/quotes/quotes/${id}/link`);
    window.location.assign(new URL(url).pathname);
  };
  return (
    <section className="portal-card" aria-label={t('Your quotes')}>
      <h2>{t('Your quotes')}</h2>
      <p>{t('What we have offered to you. Open one to choose, accept, decline or ask.')}</p>
      {data && rows.length === 0 && <p>{t('No quotes yet.')}</p>}
      <ul className="portal-list">
        {rows.map((row) => {
          const state = states.find((option) => option.value === row['state']);
          const gross = row['gross'] as { amount: string; currency: string } | null;
          const number = String(row['number'] ?? '');
          return (
            <li key={row.id}>
              <span className="grow">
                <strong>{String(row['subject'] ?? number)}</strong> <span className="dim">{number}</span>
                {row['state'] === 'sent' && row['validUntil'] ? (
                  <span className="dim"> · {t('until {day}', { day: formatDate(String(row['validUntil'])) })}</span>
                ) : null}
              </span>
              {state && <Chip color={state.color}>{label(state.label)}</Chip>}
              {gross && <span className="tabular">{formatMoney(gross.amount, gross.currency)}</span>}
              <Button
                size="compact-sm"
                variant="default"
                loading={isBusy}
                aria-label={t('Open {what}', { what: number })}
                onClick={() => void act(() => open(row.id))}
              >
                {t('Look at it')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface AskedLine {
  readonly key: number;
  readonly what: string;
  readonly quantity: string;
}

const requestParams = { fields: ['subject', 'state', 'answer'], sort: '-createdAt', size: 10 };

function Requests({ record }: { record: RecordMeta }) {
  const client = useQueryClient();
  const { data } = useInfiniteQuery(listQuery(record, requestParams));
  const { isBusy, act } = useAction();
  const [isOpen, setIsOpen] = useState(false);
  const rows = data?.pages.flatMap((page) => page.data) ?? [];
  const states = findField(record, 'state')?.options ?? [];
  const ask = async (input: Readonly<Record<string, unknown>>): Promise<void> => {
    const isSent = await act(() => runCommand(record, null, 'ask', input));
    if (!isSent) return;
    setIsOpen(false);
    toast(t('We have your request and will answer with a quote.'));
    await client.invalidateQueries({ queryKey: ['list', record.key] });
  };
  return (
    <section className="portal-card" aria-label={t('Request a quote')}>
      <h2>{t('Request a quote')}</h2>
      {rows.length > 0 && (
        <ul className="portal-list" aria-label={t('Your requests')}>
          {rows.map((row) => {
            const state = states.find((option) => option.value === row['state']);
            return (
              <li key={row.id}>
                <span className="grow">
                  {String(row['subject'])}
                  {row['answer'] ? <span className="dim"> · {String(row['answer'])}</span> : null}
                </span>
                {state && <Chip color={state.color}>{label(state.label)}</Chip>}
              </li>
            );
          })}
        </ul>
      )}
      {isOpen ? (
        <AskForm isBusy={isBusy} onAsk={ask} onClose={() => setIsOpen(false)} />
      ) : (
        <Button onClick={() => setIsOpen(true)}>{t('Request a quote')}</Button>
      )}
    </section>
  );
}

function AskForm({
  isBusy,
  onAsk,
  onClose,
}: {
  isBusy: boolean;
  onAsk: (input: Readonly<Record<string, unknown>>) => Promise<void>;
  onClose: () => void;
}) {
  const [subject, setSubject] = useState('');
  const [message, setMessage] = useState('');
  const [reference, setReference] = useState('');
  const [lines, setLines] = useState<readonly AskedLine[]>([{ key: 0, what: '', quantity: '1' }]);
  const set = (key: number, patch: Partial<AskedLine>): void =>
    setLines((all) => all.map((line) => (line.key === key ? { ...line, ...patch } : line)));
  const submit = (): void => {
    const asked = lines
      .filter((line) => line.what.trim())
      .map((line) => ({ sku: line.what.trim(), description: line.what.trim(), quantity: Number(line.quantity.replace(',', '.')) }));
    void onAsk({
      subject: subject.trim(),
      ...(message.trim() ? { message: message.trim() } : {}),
      ...(reference.trim() ? { reference: reference.trim() } : {}),
      lines: asked,
    });
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <TextInput label={t('Subject')} required maxLength={200} value={subject} onChange={(e) => setSubject(e.currentTarget.value)} />
        {lines.map((line, index) => (
          <Group key={line.key} grow role="group" aria-label={t('Line {n}', { n: index + 1 })}>
            <TextInput
              label={t('SKU or product')}
              maxLength={300}
              value={line.what}
              onChange={(e) => set(line.key, { what: e.currentTarget.value })}
            />
            <TextInput
              label={t('Quantity')}
              inputMode="decimal"
              value={line.quantity}
              onChange={(e) => set(line.key, { quantity: e.currentTarget.value })}
            />
          </Group>
        ))}
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setLines((all) => [...all, { key: all.length, what: '', quantity: '1' }])}
          >
            {t('Add a line')}
          </Button>
        </div>
        <Textarea
          label={t('What do you need?')}
          rows={3}
          maxLength={8000}
          value={message}
          onChange={(e) => setMessage(e.currentTarget.value)}
        />
        <TextInput label={t('Your reference')} maxLength={80} value={reference} onChange={(e) => setReference(e.currentTarget.value)} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={!subject.trim()}>
            {t('Send the request')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
