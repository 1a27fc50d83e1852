import { useState } from 'react';
import { t } from '../../../../ui/i18n/t.ts';
import { Button, Group, Modal, Stack, Textarea, TextInput } from '../../../../ui/kit/kit.ts';
import type { EditorOffer } from '../types.ts';

interface NewLineDialogProps {
  readonly kind: 'custom' | 'text' | 'section';
  readonly offer: EditorOffer;
  readonly onAdd: (input: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for what is not in the catalog: a one-off with its price, words, or a section. */
export function NewLineDialog({ kind, offer, onAdd, onClose }: NewLineDialogProps) {
  const [text, setText] = useState('');
  const [details, setDetails] = useState('');
  const [price, setPrice] = useState('');
  const [quantity, setQuantity] = useState('1');
  const [cost, setCost] = useState('');
  const decimal = (typed: string): string => typed.trim().replace(',', '.');
  const money = (typed: string) => ({ amount: decimal(typed), currency: offer.currency });
  const titles = { custom: t('Add a one-off'), text: t('Add words'), section: t('Add a section') };
  const isReady = text.trim() !== '' && (kind !== 'custom' || (/^\d+(\.\d+)?$/.test(decimal(price)) && Number(decimal(quantity)) > 0));
  const input = (): Readonly<Record<string, unknown>> => {
    if (kind === 'section') return { title: text.trim(), ...(details.trim() ? { text: details.trim() } : {}) };
    return {
      description: text.trim(),
      ...(details.trim() ? { details: details.trim() } : {}),
      ...(kind === 'custom'
        ? { quantity: Number(decimal(quantity)), manualPrice: money(price), ...(cost.trim() ? { cost: money(cost) } : {}) }
        : {}),
    };
  };
  return (
    <Modal opened onClose={onClose} title={titles[kind]} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (isReady) void onAdd(input());
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            maxLength={kind === 'section' ? 200 : 300}
            label={kind === 'section' ? t('Heading') : kind === 'text' ? t('Words') : t('Description')}
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
          />
          <Textarea
            rows={3}
            maxLength={4000}
            label={kind === 'section' ? t('Text below the heading') : t('Details')}
            value={details}
            onChange={(e) => setDetails(e.currentTarget.value)}
          />
          {kind === 'custom' && (
            <Group grow>
              <TextInput
                required
                label={t('Quantity')}
                inputMode="decimal"
                value={quantity}
                onChange={(e) => setQuantity(e.currentTarget.value)}
              />
              <TextInput
                required
                label={t('Price of one')}
                inputMode="decimal"
                value={price}
                onChange={(e) => setPrice(e.currentTarget.value)}
              />
              {offer.seesMargin && (
                <TextInput label={t('Cost of one')} inputMode="decimal" value={cost} onChange={(e) => setCost(e.currentTarget.value)} />
              )}
            </Group>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" disabled={!isReady}>
              {t('Add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
