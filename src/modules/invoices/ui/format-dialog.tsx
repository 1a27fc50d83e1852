import { useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import type { Row } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { NativeSelect, NumberInput, TextInput } from '../../../ui/kit/kit.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { invoiceKinds } from '../records/choices.ts';
import { defaultFormats, numberFormatPattern, writeNumber } from '../rules/write-number.ts';

/** How the numbers of a legal entity, kind and year are written. */
export function FormatDialog({ entities, onClose }: { entities: readonly Row[]; onClose: () => void }) {
  const [legalEntity, setLegalEntity] = useState(entities[0]?.id ?? '');
  const [kind, setKind] = useState<'invoice' | 'credit-note'>('invoice');
  const [year, setYear] = useState(new Date().getFullYear());
  const [format, setFormat] = useState<string>(defaultFormats.invoice);
  const isRight = new RegExp(numberFormatPattern).test(format);
  const save = async () => {
    await post('/invoices/number-series/set-format', { legalEntity, kind, year, format });
    await refresh('/invoices/number-series');
    onClose();
  };
  return (
    <FormDialog title={t('Set number format')} submit={t('Save')} isDisabled={legalEntity === ''} onSubmit={save} onClose={onClose}>
      {(errorOf) => (
        <>
          <NativeSelect
            label={t('Legal entity')}
            data={entities.map((row) => ({ value: row.id, label: String(row['name']) }))}
            value={legalEntity}
            onChange={(e) => setLegalEntity(e.currentTarget.value)}
            error={errorOf('legalEntity')}
          />
          <NativeSelect
            label={t('Kind')}
            data={invoiceKinds.map((each) => ({ value: each.value, label: label(each.label) }))}
            value={kind}
            onChange={(e) => {
              const chosen = e.currentTarget.value as 'invoice' | 'credit-note';
              setKind(chosen);
              if (format === defaultFormats[kind]) setFormat(defaultFormats[chosen]);
            }}
            error={errorOf('kind')}
          />
          <NumberInput
            label={t('Year')}
            min={2000}
            max={2999}
            value={year}
            onChange={(value) => setYear(Number(value))}
            error={errorOf('year')}
          />
          <TextInput
            label={t('Format')}
            required
            maxLength={40}
            description={
              isRight
                ? t('The first number is {number}.', { number: writeNumber(format, year, 1) })
                : label('{yyyy} or {yy} is the year, {0000} the number with at least so many digits.')
            }
            value={format}
            onChange={(e) => setFormat(e.currentTarget.value)}
            error={errorOf('format')}
          />
        </>
      )}
    </FormDialog>
  );
}
