import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { currentUser, findRecord } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Alert, Button, Checkbox, Group, Modal, MultiSelect, NumberInput, Radio, TextInput } from '../../../ui/kit/kit.ts';
import { fieldErrors, type FieldErrors } from '../../../ui/settings/field-error.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { HeaderFields, type HeaderLine } from './header-fields.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import type { Endpoint, Offered } from './types.ts';

interface EndpointDialogProps {
  /** Null to make a new one. */
  readonly endpoint: Endpoint | null;
  readonly offered: Offered;
  readonly onClose: () => void;
}

/** Makes or changes an endpoint; a new one's secret is shown once. */
export function EndpointDialog({ endpoint, offered, onClose }: EndpointDialogProps) {
  const [name, setName] = useState(endpoint?.name ?? '');
  const [url, setUrl] = useState(endpoint?.url ?? '');
  const [recordTypes, setRecordTypes] = useState<string[]>([...(endpoint?.recordTypes ?? [])]);
  const [eventTypes, setEventTypes] = useState<string[]>([...(endpoint?.eventTypes ?? [])]);
  const [payload, setPayload] = useState<string>(endpoint?.payload ?? 'thin');
  const [muteImports, setMuteImports] = useState(endpoint?.muteImports ?? false);
  const [perMinute, setPerMinute] = useState<number | string>(endpoint?.perMinute ?? 600);
  const [headers, setHeaders] = useState<readonly HeaderLine[] | null>(endpoint ? null : []);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  const save = async () => {
    const record = findRecord('webhooks.webhookEndpoint');
    if (!record) return;
    setIsBusy(true);
    setErrors({});
    const input = {
      name,
      url,
      recordTypes,
      eventTypes,
      payload,
      muteImports,
      perMinute,
      ...(headers === null ? {} : { headers: Object.fromEntries(headers.filter((h) => h.name !== '').map((h) => [h.name, h.value])) }),
    };
    try {
      const { result } = await runCommand(record, endpoint?.id ?? null, endpoint ? 'configure' : 'create-endpoint', input);
      await refresh('/webhooks/');
      if (endpoint) onClose();
      else setMade(result as { id: string; secret: string });
    } catch (error) {
      setErrors(fieldErrors(error));
    }
    setIsBusy(false);
  };
  if (made) return <SecretDialog secret={made.secret} onClose={onClose} />;
  const groups = offered.records.map((r) => ({
    group: label(r.label),
    items: offered.events.filter((e) => e.recordType === r.key).map((e) => ({ value: e.type, label: `${e.label} (${e.type})` })),
  }));
  const other = errors[''] ?? errors['filter'];
  return (
    <Modal
      opened
      onClose={onClose}
      title={endpoint ? t('Change {name}', { name: endpoint.name }) : t('Add an endpoint')}
      size={640}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <form
        className="dialog-form"
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        {other && (
          <Alert color="red" variant="light" role="alert">
            {other}
          </Alert>
        )}
        <TextInput
          label={t('Name')}
          required
          data-autofocus
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
          error={errors['name']}
        />
        <TextInput
          label={t('URL')}
          description={t('Where requests go to: https://, on the public internet.')}
          placeholder="https://example.com/hooks/entente"
          required
          value={url}
          onChange={(e) => setUrl(e.currentTarget.value)}
          error={errors['url']}
        />
        <MultiSelect
          label={t('Everything that happens to')}
          placeholder={recordTypes.length === 0 ? t('Choose types of records') : ''}
          searchable
          clearable
          data={offered.records.map((r) => ({ value: r.key, label: label(r.label) }))}
          value={recordTypes}
          onChange={setRecordTypes}
          error={errors['recordTypes']}
        />
        <MultiSelect
          label={t('And single events')}
          placeholder={eventTypes.length === 0 ? t('Choose events') : ''}
          searchable
          clearable
          limit={100}
          data={groups.filter((g) => g.items.length > 0)}
          value={eventTypes}
          onChange={setEventTypes}
          error={errors['eventTypes']}
        />
        <Radio.Group label={t('What is sent')} value={payload} onChange={setPayload} error={errors['payload']}>
          <div className="role-picker">
            <Radio value="thin" label={t('Ids only')} description={t('The receiver asks the API for more, with a key of its own.')} />
            <Radio
              value="full"
              label={t('The whole record')}
              description={t('With what changed, as far as {name} may see it.', {
                name: endpoint?.owner.title ?? currentUser()?.name ?? '',
              })}
            />
          </div>
        </Radio.Group>
        <HeaderFields names={endpoint?.headerNames ?? []} value={headers} onChange={setHeaders} errors={errors} />
        <NumberInput
          label={t('Requests a minute at most')}
          min={1}
          max={6000}
          value={perMinute}
          onChange={setPerMinute}
          error={errors['perMinute']}
        />
        <Checkbox
          label={t('Nothing of imports')}
          description={t('A file with a million rows would otherwise be a million requests.')}
          checked={muteImports}
          onChange={(e) => setMuteImports(e.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {endpoint ? t('Save') : t('Add endpoint')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
