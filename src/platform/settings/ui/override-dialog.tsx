import { useState } from 'react';
import { inputOf } from '../../../fields/inputs.ts';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord, session } from '../../../ui/api/session.ts';
import { dayOf } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Alert, Button, Group, Modal, Textarea, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { fieldErrors, type FieldErrors } from '../../../ui/settings/field-error.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { pairOf, type Rate } from './latest-rates.ts';

/** Sets a rate by hand, with the reason that auditors will ask for. */
export function OverrideDialog({ rate, onClose }: { rate: Rate | null; onClose: () => void }) {
  const [base, setBase] = useState(rate?.base ?? session().company.baseCurrency);
  const [quote, setQuote] = useState<string | null>(rate?.quote ?? null);
  const [value, setValue] = useState('');
  const [date, setDate] = useState(dayOf(Date.now()));
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const { Input } = inputOf({ kind: 'currency' });
  const save = async () => {
    const record = findRecord('settings.exchangeRate');
    if (!record) return;
    setIsBusy(true);
    setErrors({});
    try {
      await runCommand(record, null, 'override', { base, quote, rate: value.trim().replace(',', '.'), date, reason });
      await refresh('/settings/exchange-rates');
      toast(t('The rate counts from {date} on.', { date }));
      onClose();
    } catch (error) {
      setErrors(fieldErrors(error));
      setIsBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={rate ? t('Override {currency}', { currency: pairOf(rate) }) : t('Set a rate')}
      size={460}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <form
        className="dialog-form"
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <p className="dim flat">{t('Counts from the day on, until a later rate is published.')}</p>
        {errors[''] && (
          <Alert color="red" variant="light" role="alert">
            {errors['']}
          </Alert>
        )}
        {!rate && (
          <div className="settings-grid">
            <Input
              field={{ name: 'base', label: 'One', kind: 'currency', required: true }}
              value={base}
              onChange={(v) => setBase(String(v ?? ''))}
              error={errors['base'] ?? null}
            />
            <Input
              field={{ name: 'quote', label: 'is worth in', kind: 'currency', required: true }}
              value={quote}
              onChange={(v) => setQuote(v === null ? null : String(v))}
              error={errors['quote'] ?? null}
            />
          </div>
        )}
        <TextInput
          label={rate ? t('One {base} in {quote}', { base: rate.base, quote: rate.quote }) : t('Rate')}
          description={rate ? t('Now {rate}, of {date}', { rate: rate.rate, date: rate.date }) : undefined}
          required
          data-autofocus
          inputMode="decimal"
          value={value}
          onChange={(e) => setValue(e.currentTarget.value)}
          error={errors['rate']}
        />
        <TextInput
          label={t('From')}
          type="date"
          required
          value={date}
          onChange={(e) => setDate(e.currentTarget.value)}
          error={errors['date']}
        />
        <Textarea
          label={t('Reason')}
          description={t('Kept with the rate and in the audit log.')}
          required
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
          error={errors['reason']}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('Set the rate')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
