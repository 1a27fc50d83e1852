import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { currentUser, findRecord } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Checkbox, MultiSelect, NumberInput, Radio, TextInput } from '../../../ui/kit/kit.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { HeaderFields, type HeaderLine } from './header-fields.tsx';
import { SigningSecretDialog } from './signing-secret-dialog.tsx';
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
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  const save = async () => {
    const record = findRecord('webhooks.webhookEndpoint');
    if (!record) return;
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
    const { result } = await runCommand(record, endpoint?.id ?? null, endpoint ? 'configure' : 'create-endpoint', input);
    await refresh('/webhooks/');
    if (endpoint) onClose();
    else setMade(result as { id: string; secret: string });
  };
  if (made) return <SigningSecretDialog secret={made.secret} onClose={onClose} />;
  const groups = offered.records.map((r) => ({
    group: label(r.label),
    items: offered.events.filter((e) => e.recordType === r.key).map((e) => ({ value: e.type, label: `${e.label} (${e.type})` })),
  }));
  return (
    <FormDialog
      title={endpoint ? t('Change {name}', { name: endpoint.name }) : t('Add an endpoint')}
      size={640}
      submit={endpoint ? t('Save') : t('Add endpoint')}
      onSubmit={save}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <TextInput
            label={t('Name')}
            required
            data-autofocus
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            error={errorOf('name')}
          />
          <TextInput
            label={t('URL')}
            description={t('Where requests go to: https://, on the public internet.')}
            placeholder="https://example.com/hooks/entente"
            required
            value={url}
            onChange={(e) => setUrl(e.currentTarget.value)}
            error={errorOf('url')}
          />
          <MultiSelect
            label={t('Everything that happens to')}
            placeholder={recordTypes.length === 0 ? t('Choose types of records') : ''}
            searchable
            clearable
            data={offered.records.map((r) => ({ value: r.key, label: label(r.label) }))}
            value={recordTypes}
            onChange={setRecordTypes}
            error={errorOf('recordTypes')}
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
            error={errorOf('eventTypes')}
          />
          <Radio.Group label={t('What is sent')} value={payload} onChange={setPayload} error={errorOf('payload')}>
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
          <HeaderFields names={endpoint?.headerNames ?? []} value={headers} onChange={setHeaders} error={errorOf('headers')} />
          <NumberInput
            label={t('Requests a minute at most')}
            min={1}
            max={6000}
            value={perMinute}
            onChange={setPerMinute}
            error={errorOf('perMinute')}
          />
          <Checkbox
            label={t('Nothing of imports')}
            description={t('A file with a million rows would otherwise be a million requests.')}
            checked={muteImports}
            onChange={(e) => setMuteImports(e.currentTarget.checked)}
          />
        </>
      )}
    </FormDialog>
  );
}
