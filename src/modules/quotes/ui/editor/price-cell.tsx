import { useState } from 'react';
import { formatMoney } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Button, Group, Popover, TextInput, UnstyledButton } from '../../../../ui/kit/kit.ts';
import type { EditorLine, EditorOffer, RunOnQuote } from '../types.ts';

interface PriceCellProps {
  readonly line: EditorLine;
  readonly offer: EditorOffer;
  readonly canEdit: boolean;
  readonly change: (input: Readonly<Record<string, unknown>>) => ReturnType<RunOnQuote>;
}

/** The price of one unit; behind it why it is that, and where it may be, a price or discount by hand with its reason. */
export function PriceCell({ line, offer, canEdit, change }: PriceCellProps) {
  const [isOpen, setIsOpen] = useState(false);
  const shown = line.price ? formatMoney(line.price.unitPrice, offer.currency) : t('No price');
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={320} trapFocus withinPortal shadow="md">
      <Popover.Target>
        <UnstyledButton
          className="price-cell"
          data-missing={!line.price || undefined}
          data-manual={line.manualPrice !== null || line.manualDiscount !== null || undefined}
          aria-label={t('Price of {what}: {price}', { what: line.description, price: shown })}
          onClick={() => setIsOpen((now) => !now)}
        >
          {shown}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('Why this price')}>
        <strong>{t('Why this price')}</strong>
        <ol className="price-steps">
          {(line.price?.explanation ?? []).map((step, index) => (
            <li key={index}>
              <span>{label(step.label)}</span>
              {step.amount && <span className="tabular">{formatMoney(step.amount, offer.currency)}</span>}
            </li>
          ))}
        </ol>
        {canEdit && <ByHand line={line} offer={offer} change={change} onClose={() => setIsOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function ByHand({ line, offer, change, onClose }: Omit<PriceCellProps, 'canEdit'> & { readonly onClose: () => void }) {
  const [price, setPrice] = useState(line.manualPrice ?? '');
  const [discount, setDiscount] = useState(line.manualDiscount ?? '');
  const [reason, setReason] = useState(line.reason ?? '');
  const amount = price.trim().replace(',', '.');
  const percent = discount.trim().replace(',', '.');
  const isByHand = percent !== '' || (amount !== '' && line.kind === 'product');
  const isReady = (!isByHand || reason.trim() !== '') && [amount, percent].every((text) => text === '' || /^\d+(\.\d+)?$/.test(text));
  const save = async () => {
    const answer = await change({
      manualPrice: amount === '' ? null : { amount, currency: offer.currency },
      manualDiscount: percent === '' ? null : Number(percent),
      reason: reason.trim() || null,
    });
    if (answer.ok) onClose();
  };
  return (
    <form
      className="by-hand"
      onSubmit={(e) => {
        e.preventDefault();
        if (isReady) void save();
      }}
    >
      <Group gap="xs" grow align="end">
        <TextInput
          size="xs"
          inputMode="decimal"
          data-autofocus
          label={line.kind === 'custom' ? t('Price') : t('Price by hand')}
          placeholder={line.price?.baseUnit}
          value={price}
          onChange={(e) => setPrice(e.currentTarget.value)}
        />
        <TextInput
          size="xs"
          inputMode="decimal"
          label={t('Discount in percent')}
          value={discount}
          onChange={(e) => setDiscount(e.currentTarget.value)}
        />
      </Group>
      <TextInput
        size="xs"
        mt={6}
        label={t('Why')}
        required={isByHand}
        value={reason}
        maxLength={300}
        onChange={(e) => setReason(e.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button size="compact-sm" type="submit" disabled={!isReady}>
          {t('Save')}
        </Button>
      </Group>
    </form>
  );
}
