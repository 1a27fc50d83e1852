import { useState } from 'react';
import { t } from '../../../../ui/i18n/t.ts';
import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from '../../../../ui/kit/kit.ts';
import type { EditorLine, EditorOffer, RunOnQuote } from '../types.ts';

interface LineDialogProps {
  readonly line: EditorLine;
  readonly offer: EditorOffer;
  readonly onSave: (input: Readonly<Record<string, unknown>>) => ReturnType<RunOnQuote>;
  readonly onClose: () => void;
}

/** What is said of a line, and what the buyer may do with it. */
export function LineDialog({ line, offer, onSave, onClose }: LineDialogProps) {
  const [values, setValues] = useState({
    description: line.description,
    details: line.details ?? '',
    unit: line.unit ?? '',
    isOptional: line.isOptional,
    mayChangeQuantity: line.mayChangeQuantity,
    minQuantity: line.minQuantity ?? '',
    maxQuantity: line.maxQuantity ?? '',
    cost: line.cost ?? '',
  });
  const set = (patch: Partial<typeof values>): void => setValues((now) => ({ ...now, ...patch }));
  const number = (text: string): number | null => (text.trim() === '' ? null : Number(text.replace(',', '.')));
  const save = async () => {
    const answer = await onSave({
      description: values.description.trim(),
      details: values.details.trim() || null,
      ...(line.kind === 'text'
        ? {}
        : {
            unit: values.unit.trim() || null,
            isOptional: values.isOptional,
            ...(values.isOptional === line.isOptional ? {} : { isChosen: !values.isOptional }),
            mayChangeQuantity: values.mayChangeQuantity,
            minQuantity: values.mayChangeQuantity ? number(values.minQuantity) : null,
            maxQuantity: values.mayChangeQuantity ? number(values.maxQuantity) : null,
          }),
      ...(line.kind === 'custom' && offer.seesMargin
        ? { cost: values.cost.trim() === '' ? null : { amount: values.cost.trim().replace(',', '.'), currency: offer.currency } }
        : {}),
    });
    if (answer.ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('Edit {what}', { what: line.description })} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('Description')}
            required
            maxLength={300}
            data-autofocus
            value={values.description}
            onChange={(e) => set({ description: e.currentTarget.value })}
          />
          <Textarea
            label={t('Details')}
            rows={3}
            maxLength={4000}
            value={values.details}
            onChange={(e) => set({ details: e.currentTarget.value })}
          />
          {line.kind !== 'text' && (
            <>
              <TextInput label={t('Unit')} maxLength={40} value={values.unit} onChange={(e) => set({ unit: e.currentTarget.value })} />
              {line.kind === 'custom' && offer.seesMargin && (
                <TextInput
                  label={t('Cost of one')}
                  inputMode="decimal"
                  value={values.cost}
                  onChange={(e) => set({ cost: e.currentTarget.value })}
                />
              )}
              <Checkbox
                label={t('Optional: the buyer decides')}
                checked={values.isOptional}
                onChange={(e) => set({ isOptional: e.currentTarget.checked })}
              />
              <Checkbox
                label={t('The buyer may change the quantity')}
                checked={values.mayChangeQuantity}
                onChange={(e) => set({ mayChangeQuantity: e.currentTarget.checked })}
              />
              {values.mayChangeQuantity && (
                <Group grow>
                  <TextInput
                    label={t('At least')}
                    inputMode="decimal"
                    value={values.minQuantity}
                    onChange={(e) => set({ minQuantity: e.currentTarget.value })}
                  />
                  <TextInput
                    label={t('At most')}
                    inputMode="decimal"
                    value={values.maxQuantity}
                    onChange={(e) => set({ maxQuantity: e.currentTarget.value })}
                  />
                </Group>
              )}
            </>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit">{t('Save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
