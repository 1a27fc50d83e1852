import { useState } from 'react';
import { inputOf } from '../../../fields/inputs.ts';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord, session } from '../../../ui/api/session.ts';
import { dayOf, formatDate, formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Textarea, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { pairOf, type Rate } from './latest-rates.ts';

/** Sets a rate by hand, with the reason that auditors will ask for. */
export function OverrideDialog({ rate, onClose }: { rate: Rate | null; onClose: () => void }) {
  const [base, setBase] = useState(rate?.base ?? session().company.baseCurrency);
  const [quote, setQuote] = useState<string | null>(rate?.quote ?? null);
  const [value, setValue] = useState('');
  const [date, setDate] = useState(dayOf(Date.now()));
  const [reason, setReason] = useState('');
  const { Input } = inputOf({ kind: 'currency' });
  const save = async () => {
    const record = findRecord('settings.exchangeRate');
    if (!record) return;
    await runCommand(record, null, 'override', { base, quote, rate: value.trim().replace(',', '.'), date, reason });
    await refresh('/settings/exchange-rates');
    toast(t('The rate counts from {date} on.', { date: formatDate(date) }));
    onClose();
  };
  return (
    <FormDialog
      title={rate ? t('Override {currency}', { currency: pairOf(rate) }) : t('Set a rate')}
      size={460}
      submit={t('Set the rate')}
      onSubmit={save}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <p className="dim flat">{t('Counts from the day on, until a later rate is published.')}</p>
          {!rate && (
            <div className="settings-grid">
              <Input
                field={{ name: 'base', label: 'One', kind: 'currency', required: true }}
                value={base}
                onChange={(v) => setBase(String(v ?? ''))}
                error={errorOf('base') ?? null}
              />
              <Input
                field={{ name: 'quote', label: 'is worth in', kind: 'currency', required: true }}
                value={quote}
                onChange={(v) => setQuote(v === null ? null : String(v))}
                error={errorOf('quote') ?? null}
              />
            </div>
          )}
          <TextInput
            label={rate ? t('One {base} in {quote}', { base: rate.base, quote: rate.quote }) : t('Rate')}
            description={
              rate
                ? t('Now {rate}, of {date}', { rate: formatNumber(rate.rate, { maximumFractionDigits: 10 }), date: formatDate(rate.date) })
                : undefined
            }
            required
            data-autofocus
            inputMode="decimal"
            value={value}
            onChange={(e) => setValue(e.currentTarget.value)}
            error={errorOf('rate')}
          />
          <TextInput
            label={t('From')}
            type="date"
            required
            value={date}
            onChange={(e) => setDate(e.currentTarget.value)}
            error={errorOf('date')}
          />
          <Textarea
            label={t('Reason')}
            description={t('Kept with the rate and in the audit log.')}
            required
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
            error={errorOf('reason')}
          />
        </>
      )}
    </FormDialog>
  );
}
