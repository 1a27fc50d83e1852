import { useState } from 'react';
import { formatMoney } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Group, Modal, Stack, TextInput } from '../../../ui/kit/kit.ts';
import { closeButton } from './close-button.ts';
import type { EntryPreviewLine, SaleLine } from './till-types.ts';

interface LineDialogProps {
  readonly line: SaleLine;
  readonly priced: EntryPreviewLine | undefined;
  readonly currency: string;
  readonly mayDiscount: boolean;
  readonly onSave: (part: Partial<SaleLine>) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const tidy = (text: string): string => text.trim().replace(',', '.');

/** Quantity of a line, a discount by hand where one may give it, and why it costs what it costs. */
export function LineDialog({ line, priced, currency, mayDiscount, onSave, onRemove, onClose }: LineDialogProps) {
  const [quantity, setQuantity] = useState(line.quantity);
  const [discount, setDiscount] = useState(line.discountPercent ?? '');
  const [reason, setReason] = useState(line.reason ?? '');
  const [count, percent] = [tidy(quantity), tidy(discount)];
  const isQuantity = /^\d{1,6}(\.\d{1,3})?$/.test(count) && Number(count) > 0;
  const isPercent = percent === '' || (/^\d{1,3}(\.\d{1,2})?$/.test(percent) && Number(percent) <= 100);
  return (
    <Modal opened onClose={onClose} title={line.name} closeButtonProps={closeButton()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isQuantity && isPercent)
            onSave({ quantity: count, discountPercent: Number(percent) > 0 ? percent : null, reason: reason.trim() || null });
        }}
      >
        <Stack gap="md">
          <TextInput
            size="lg"
            data-autofocus
            label={t('Quantity')}
            inputMode="decimal"
            autoComplete="off"
            value={quantity}
            error={isQuantity ? undefined : t('must be more than nothing')}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setQuantity(event.currentTarget.value)}
          />
          {mayDiscount && (
            <Group grow align="start">
              <TextInput
                size="lg"
                label={t('Discount in percent')}
                inputMode="decimal"
                autoComplete="off"
                value={discount}
                error={isPercent ? undefined : t('must be at most 100')}
                onChange={(event) => setDiscount(event.currentTarget.value)}
              />
              <TextInput
                size="lg"
                label={t('Why')}
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </Group>
          )}
          {priced && priced.explanation.length > 0 && (
            <ol className="till-why" aria-label={t('Why this price')}>
              {priced.explanation.map((step, i) => (
                // Steps have no id of their own, and never change their order.
                <li key={i}>
                  <span>{label(step.label)}</span>
                  <span className="tabular">{step.amount === undefined ? '' : formatMoney(step.amount, currency)}</span>
                </li>
              ))}
            </ol>
          )}
          <Group grow>
            <Button size="lg" variant="default" leftSection={<Icon name="trash" />} onClick={onRemove}>
              {t('Remove')}
            </Button>
            <Button size="lg" type="submit" disabled={!isQuantity || !isPercent}>
              {t('Save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
