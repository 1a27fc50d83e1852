import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { formatDate } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, Group, Modal, Radio, Select, TextInput } from '../../../ui/kit/kit.ts';
import { CopyField } from '../../../ui/settings/copy-field.tsx';
import { fieldErrors, type FieldErrors } from '../../../ui/settings/field-error.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { ScopeEditor } from './scope-editor.tsx';
import type { Scope } from './scope-summary.ts';

type Kind = 'read' | 'all' | 'some';
const day = 86_400_000;

/** Makes a key; then shows it, this once. */
export function CreateKeyDialog({ ownerName, onClose }: { ownerName: string; onClose: () => void }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('read');
  const [some, setSome] = useState<readonly Scope[]>([]);
  const [days, setDays] = useState<string>('90');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  const scopes: readonly Scope[] = kind === 'some' ? some : [{ record: '*', verbs: kind === 'read' ? ['read', 'export'] : ['*'] }];
  const expiresAt = days === 'never' ? null : new Date(Date.now() + Number(days) * day).toISOString();
  const create = async () => {
    const record = findRecord('identity.apiKey');
    if (!record) return;
    setIsBusy(true);
    setErrors({});
    try {
      const { result } = await runCommand(record, null, 'create-key', { name, scopes, ...(expiresAt ? { expiresAt } : {}) });
      setKey((result as { key: string }).key);
      await refresh('/identity/api-keys');
    } catch (error) {
      setErrors(fieldErrors(error));
    }
    setIsBusy(false);
  };
  if (key) {
    return (
      <Modal
        opened
        onClose={onClose}
        title={t('Copy your new key')}
        size={560}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('Close') }}
      >
        <div className="dialog-form">
          <Alert color="yellow" variant="light" icon={<Icon name="alert-triangle" />}>
            {t('This is the only time the key is shown. Keep it where your program keeps its secrets.')}
          </Alert>
          <CopyField text={key} label={t('API key')} />
          <p className="dim flat">
            {t('Send it as')} <code>Authorization: Bearer …</code>
          </p>
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {t('I have copied it')}
            </Button>
          </Group>
        </div>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={t('New API key')} size={600} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form
        className="dialog-form"
        onSubmit={(e) => {
          e.preventDefault();
          void create();
        }}
      >
        {errors[''] && (
          <Alert color="red" variant="light" role="alert">
            {errors['']}
          </Alert>
        )}
        <TextInput
          label={t('Name')}
          description={t('What it is for, such as the program that uses it. It acts as {name}.', { name: ownerName })}
          required
          data-autofocus
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
          error={errors['name']}
        />
        <Radio.Group label={t('What it may do')} value={kind} onChange={(value) => setKind(value as Kind)} error={errors['scopes']}>
          <div className="role-picker">
            <Radio value="read" label={t('Read everything')} description={t('Whatever you may see, and nothing else.')} />
            <Radio value="some" label={t('Only what I choose')} description={t('By kind of record.')} />
            <Radio value="all" label={t('Everything')} description={t('Whatever you may do. For programs that you trust as yourself.')} />
          </div>
        </Radio.Group>
        {kind === 'some' && <ScopeEditor value={some} onChange={setSome} />}
        <Select
          label={t('Expires')}
          allowDeselect={false}
          value={days}
          onChange={(value) => setDays(value ?? '90')}
          error={errors['expiresAt']}
          description={expiresAt ? t('On {date}', { date: formatDate(expiresAt.slice(0, 10)) }) : t('Works until somebody revokes it.')}
          data={[
            { value: '7', label: t('In 7 days') },
            { value: '30', label: t('In 30 days') },
            { value: '90', label: t('In 90 days') },
            { value: '365', label: t('In one year') },
            { value: 'never', label: t('Never') },
          ]}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={scopes.length === 0}>
            {t('Create key')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
