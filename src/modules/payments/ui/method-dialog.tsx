import { useState } from 'react';
import { translationsInput } from '../../../fields/translations/input.tsx';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Checkbox, NumberInput, PasswordInput, Select, TagsInput, Textarea, TextInput, MultiSelect } from '../../../ui/kit/kit.ts';
import { CopyField } from '../../../ui/settings/copy-field.tsx';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { channels } from '../../catalog/records/choices.ts';
import { captureModes, methodAudiences } from '../records/choices.ts';
import type { Method, Providers } from './types.ts';

interface MethodDialogProps {
  /** Null to make a new one. */
  readonly method: Method | null;
  readonly providers: Providers;
  readonly onClose: () => void;
}

/** Makes or changes a way to pay. A secret that was set is never shown: an empty field leaves it as it is. */
export function MethodDialog({ method, providers, onClose }: MethodDialogProps) {
  const [providerName, setProvider] = useState(method?.provider ?? providers.providers[0]?.name ?? '');
  const provider = providers.providers.find((each) => each.name === providerName);
  const [values, setValues] = useState({
    name: method?.name ?? '',
    description: method?.description ?? '',
    instructions: method?.instructions ?? '',
    translations: method?.translations ?? null,
    isActive: method?.isActive ?? true,
    position: method?.position ?? 100,
    currencies: [...(method?.currencies ?? [])],
    audience: method?.audience ?? 'all',
    channels: [...(method?.channels ?? [])],
    capture: method?.capture ?? 'now',
    dueDays: method?.dueDays ?? null,
    waitHours: method?.waitHours ?? null,
  });
  const [settings, setSettings] = useState<Readonly<Record<string, string>>>({ ...method?.settings });
  const set = (more: Partial<typeof values>): void => setValues({ ...values, ...more });
  const translated = findRecord('payments.paymentMethod')?.fields.find((each) => each.name === 'translations');
  const save = async (): Promise<void> => {
    const record = findRecord('payments.paymentMethod');
    if (!record) return;
    const input = { ...values, description: values.description || null, instructions: values.instructions || null, settings };
    await runCommand(record, method?.id ?? null, method ? 'configure' : 'add', method ? input : { ...input, provider: providerName });
    await refresh('/payments/methods');
    onClose();
  };
  const options = (all: readonly { readonly value: string; readonly label: string }[]) =>
    all.map((each) => ({ value: each.value, label: label(each.label) }));
  return (
    <FormDialog
      title={method ? t('Change {name}', { name: method.name }) : t('Add a payment method')}
      size={640}
      submit={method ? t('Save') : t('Add payment method')}
      onSubmit={save}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          {!method && (
            <Select
              label={label('Provider')}
              {...(provider ? { description: label(provider.description) } : {})}
              required
              allowDeselect={false}
              data={providers.providers.map((each) => ({ value: each.name, label: label(each.label) }))}
              value={providerName}
              onChange={(value) => setProvider(value ?? providerName)}
              error={errorOf('provider')}
            />
          )}
          <TextInput
            label={t('Name')}
            description={label('What buyers choose by.')}
            required
            data-autofocus
            value={values.name}
            onChange={(e) => set({ name: e.currentTarget.value })}
            error={errorOf('name')}
          />
          <TextInput
            label={label('Description')}
            value={values.description}
            onChange={(e) => set({ description: e.currentTarget.value })}
            error={errorOf('description')}
          />
          {provider?.isOnline && method && (
            <div>
              <p className="flat">{t('Webhook address: add it at the provider, so that it tells what happens')}</p>
              <CopyField text={`${providers.webhookBase}${method.id}`} label={t('Webhook address')} />
            </div>
          )}
          {provider?.settings.map((each) =>
            each.isSecret ? (
              <PasswordInput
                key={each.name}
                label={label(each.label)}
                description={hintOf(method, each)}
                autoComplete="off"
                withAsterisk={each.isRequired}
                placeholder={method?.secretHints?.[each.name] ? t('Unchanged') : ''}
                value={settings[each.name] ?? ''}
                onChange={(e) => setSettings({ ...settings, [each.name]: e.currentTarget.value })}
                error={errorOf(`settings/${each.name}`, each.name)}
              />
            ) : (
              <TextInput
                key={each.name}
                label={label(each.label)}
                {...(each.help ? { description: label(each.help) } : {})}
                withAsterisk={each.isRequired}
                value={settings[each.name] ?? ''}
                onChange={(e) => setSettings({ ...settings, [each.name]: e.currentTarget.value })}
                error={errorOf(`settings/${each.name}`, each.name)}
              />
            ),
          )}
          {provider?.canCaptureLater && provider.isOnline && (
            <Select
              label={label('Take the money')}
              allowDeselect={false}
              data={options(captureModes)}
              value={values.capture}
              onChange={(value) => set({ capture: value ?? 'now' })}
              error={errorOf('capture')}
            />
          )}
          {providerName === 'transfer' && (
            <NumberInput
              label={label('Days until it is due')}
              min={0}
              max={365}
              value={values.dueDays ?? 14}
              onChange={(value) => set({ dueDays: Number(value) })}
              error={errorOf('dueDays')}
            />
          )}
          {(provider?.isOnline || providerName === 'transfer') && (
            <NumberInput
              label={label('Hours that an order waits for the money')}
              description={label('Then it is cancelled and its goods are free. Empty: 1 for cards, 336 (14 days) for transfers.')}
              min={1}
              max={2160}
              value={values.waitHours ?? ''}
              onChange={(value) => set({ waitHours: value === '' ? null : Number(value) })}
              error={errorOf('waitHours')}
            />
          )}
          <Select
            label={label('Offered to')}
            allowDeselect={false}
            data={options(methodAudiences)}
            value={values.audience}
            onChange={(value) => set({ audience: value ?? 'all' })}
            error={errorOf('audience')}
          />
          <MultiSelect
            label={label('Channels')}
            description={label('None chosen: all.')}
            data={options(channels)}
            value={values.channels}
            onChange={(value) => set({ channels: value as never })}
            error={errorOf('channels')}
          />
          <TagsInput
            label={label('Currencies')}
            description={label('Empty: all that the provider takes.')}
            value={values.currencies}
            onChange={(value) => set({ currencies: value.map((each) => each.toUpperCase()) })}
            error={errorOf('currencies')}
          />
          <Textarea
            label={label('Instructions')}
            description={label('Shown after the order was placed.')}
            autosize
            minRows={2}
            value={values.instructions}
            onChange={(e) => set({ instructions: e.currentTarget.value })}
            error={errorOf('instructions')}
          />
          {translated && (
            <translationsInput.Input
              field={translated}
              value={values.translations}
              onChange={(value) => set({ translations: value as Method['translations'] })}
              error={errorOf('translations')}
            />
          )}
          <NumberInput
            label={label('Position')}
            min={0}
            max={10_000}
            value={values.position}
            onChange={(value) => set({ position: Number(value) })}
            error={errorOf('position')}
          />
          <Checkbox label={t('Offered')} checked={values.isActive} onChange={(e) => set({ isActive: e.currentTarget.checked })} />
        </>
      )}
    </FormDialog>
  );
}

function hintOf(method: Method | null, { name, help }: Providers['providers'][number]['settings'][number]): string {
  const end = method?.secretHints?.[name];
  if (end) return t('It is set and ends in {end}. Leave this empty to keep it.', { end });
  return help ? label(help) : t('Kept encrypted and never shown again.');
}
