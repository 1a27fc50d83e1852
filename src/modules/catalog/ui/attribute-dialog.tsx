import { useState } from 'react';
import type { Translations } from '../../../fields/index.ts';
import { translationsInput } from '../../../fields/translations/input.tsx';
import { findField, findRecord } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, Fieldset, Select, Switch, TextInput } from '../../../ui/kit/kit.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import type { AttributeOption } from '../rules/attribute-values.ts';
import { gatherTranslations, optionText, shareTranslations } from '../rules/attribute-translations.ts';
import type { AttributeRow } from './use-attributes.ts';

interface AttributeDialogProps {
  readonly attribute: AttributeRow | null;
  readonly onSave: (values: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly onClose: () => void;
}

/** Name, kind and values of an attribute. A value keeps its short form for ever; its label may change. */
export function AttributeDialog({ attribute, onSave, onClose }: AttributeDialogProps) {
  const record = findRecord('catalog.attribute');
  const [values, setValues] = useState({
    label: attribute?.label ?? '',
    code: attribute?.code ?? '',
    kind: attribute?.kind ?? 'choice',
    unit: attribute?.unit ?? '',
    isFacet: attribute?.isFacet ?? false,
    isVariantOption: attribute?.isVariantOption ?? false,
  });
  const [options, setOptions] = useState<readonly AttributeOption[]>(attribute?.options ?? []);
  const [words, setWords] = useState(() => gatherTranslations(attribute?.translations ?? null, attribute?.options ?? []));
  const translated = record ? findField(record, 'translations') : null;
  const kinds = (record && findField(record, 'kind')?.options) ?? [];
  const isChoice = values.kind === 'choice';
  const change = (at: number, part: Partial<AttributeOption>) =>
    setOptions(options.map((option, index) => (index === at ? { ...option, ...part } : option)));
  const chosen = isChoice ? options.filter((o) => o.label.trim() !== '').map((o) => ({ ...o, value: o.value || codeOf(o.label) })) : [];
  const save = () => {
    const said = shareTranslations(words, chosen);
    return onSave({
      ...values,
      translations: said.translations,
      unit: values.kind === 'number' && values.unit !== '' ? values.unit : null,
      isVariantOption: isChoice && values.isVariantOption,
      code: values.code || codeOf(values.label),
      options: isChoice ? said.options : null,
    });
  };
  return (
    <FormDialog
      title={attribute ? t('Change {what}', { what: attribute.label }) : t('Add attribute')}
      size={620}
      submit={t('Save')}
      onSubmit={save}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <TextInput
            label={t('Name')}
            required
            value={values.label}
            error={errorOf('label')}
            onChange={(e) => setValues({ ...values, label: e.currentTarget.value })}
            data-autofocus
          />
          <TextInput
            label={t('Code')}
            description={t('Short name for imports and the API. It cannot change once products have values.')}
            placeholder={codeOf(values.label)}
            value={values.code}
            error={errorOf('code')}
            onChange={(e) => setValues({ ...values, code: e.currentTarget.value })}
          />
          <Select
            label={t('Kind')}
            data={kinds.map((kind) => ({ value: kind.value, label: label(kind.label) }))}
            value={values.kind}
            allowDeselect={false}
            error={errorOf('kind')}
            onChange={(kind) => kind && setValues({ ...values, kind: kind as AttributeRow['kind'] })}
          />
          {values.kind === 'number' && (
            <TextInput
              label={t('Unit')}
              value={values.unit}
              maxLength={20}
              error={errorOf('unit')}
              onChange={(e) => setValues({ ...values, unit: e.currentTarget.value })}
            />
          )}
          {isChoice && (
            <Fieldset variant="unstyled" legend={t('Values')}>
              {errorOf('options') && (
                <p className="input-error" role="alert">
                  {errorOf('options')}
                </p>
              )}
              {options.map((option, index) => (
                // The place is the key: a new value has no short form yet.
                // oxlint-disable-next-line react/no-array-index-key
                <div className="option-line" key={index}>
                  <TextInput
                    size="xs"
                    aria-label={t('Label of value {number}', { number: index + 1 })}
                    value={option.label}
                    onChange={(e) => change(index, { label: e.currentTarget.value })}
                  />
                  <span className="dim truncate option-value">{option.value || codeOf(option.label)}</span>
                  <input
                    type="color"
                    aria-label={t('Colour of value {number}', { number: index + 1 })}
                    value={option.color ?? '#ffffff'}
                    onChange={(e) => change(index, { color: e.currentTarget.value })}
                  />
                  <IconButton
                    icon="x"
                    size={26}
                    label={t('Remove value {number}', { number: index + 1 })}
                    onClick={() => setOptions(options.filter((_, at) => at !== index))}
                  />
                </div>
              ))}
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<Icon name="plus" size={14} />}
                onClick={() => setOptions([...options, { value: '', label: '' }])}
              >
                {t('Add a value')}
              </Button>
            </Fieldset>
          )}
          {translated && (
            <translationsInput.Input
              field={{ ...translated, texts: textsOf(values, chosen) }}
              value={words}
              onChange={(value) => setWords(value as Translations | null)}
              error={errorOf('translations')}
            />
          )}
          <Switch
            label={t('A filter of the shop')}
            checked={values.isFacet}
            onChange={(e) => setValues({ ...values, isFacet: e.currentTarget.checked })}
          />
          {isChoice && (
            <Switch
              label={t('Makes variants')}
              description={t('Buyers choose one of the values, as with sizes and colours.')}
              checked={values.isVariantOption}
              error={errorOf('isVariantOption')}
              onChange={(e) => setValues({ ...values, isVariantOption: e.currentTarget.checked })}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

/** What can be said in other languages: the name, the unit of a number, each value of a choice. */
function textsOf({ kind, unit }: { readonly kind: string; readonly unit: string }, chosen: readonly AttributeOption[]) {
  return {
    label: { label: 'Name', max: 80 },
    ...(kind === 'number' && unit !== '' ? { unit: { label: 'Unit', max: 20 } } : {}),
    ...Object.fromEntries(chosen.map((option) => [optionText(option.value), { label: option.label, max: 80 }])),
  };
}

/** "Fjord blue" -> "fjord-blue": what is kept in products. */
export function codeOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}
