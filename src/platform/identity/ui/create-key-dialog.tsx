import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { formatDate } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Radio, Select, TextInput } from '../../../ui/kit/kit.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { SecretDialog } from '../../../ui/settings/secret-dialog.tsx';
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
  const [key, setKey] = useState<string | null>(null);
  const scopes: readonly Scope[] = kind === 'some' ? some : [{ record: '*', verbs: kind === 'read' ? ['read', 'export'] : ['*'] }];
  const expiresAt = days === 'never' ? null : new Date(Date.now() + Number(days) * day).toISOString();
  const create = async () => {
    const record = findRecord('identity.apiKey');
    if (!record) return;
    const { result } = await runCommand(record, null, 'create-key', { name, scopes, ...(expiresAt ? { expiresAt } : {}) });
    setKey((result as { key: string }).key);
    await refresh('/identity/api-keys');
  };
  if (key) {
    return (
      <SecretDialog
        title={t('Copy your new key')}
        warning={t('This is the only time the key is shown. Keep it where your program keeps its secrets.')}
        label={t('API key')}
        secret={key}
        text={
          <>
            {t('Send it as')} <code>Authorization: Bearer …</code>
          </>
        }
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={t('New API key')}
      size={600}
      submit={t('Create key')}
      isDisabled={scopes.length === 0}
      onSubmit={create}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <TextInput
            label={t('Name')}
            description={t('What it is for, such as the program that uses it. It acts as {name}.', { name: ownerName })}
            required
            data-autofocus
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            error={errorOf('name')}
          />
          <Radio.Group label={t('What it may do')} value={kind} onChange={(value) => setKind(value as Kind)} error={errorOf('scopes')}>
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
            error={errorOf('expiresAt')}
            description={expiresAt ? t('On {date}', { date: formatDate(expiresAt.slice(0, 10)) }) : t('Works until somebody revokes it.')}
            data={[
              { value: '7', label: t('In 7 days') },
              { value: '30', label: t('In 30 days') },
              { value: '90', label: t('In 90 days') },
              { value: '365', label: t('In one year') },
              { value: 'never', label: t('Never') },
            ]}
          />
        </>
      )}
    </FormDialog>
  );
}
