import { useState } from 'react';
import { updateRow } from '../../../ui/api/records.ts';
import { findRecord, meta } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Alert, Checkbox, TextInput, Textarea } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { fieldErrors, type FieldErrors } from '../../../ui/settings/field-error.ts';
import { SaveBar } from '../../../ui/settings/save-bar.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { RoleMatrix } from './role-matrix.tsx';
import type { Grant, RoleRow } from './types.ts';
import { peopleChanged } from './use-people.ts';

/** What a role allows: by kind of record, by field, and beyond records. Saved as a whole. */
export function RoleEditor({ role }: { role: RoleRow }) {
  const [base, setBase] = useState(role);
  const [name, setName] = useState(role.name);
  const [description, setDescription] = useState(role.description ?? '');
  const [grants, setGrants] = useState<Readonly<Record<string, Grant>>>(role.grants ?? {});
  const [permissions, setPermissions] = useState<readonly string[]>(role.permissions ?? []);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const values = { name, description: description || null, grants, permissions: permissions.length > 0 ? permissions : null };
  const was = {
    name: base.name,
    description: base.description ?? null,
    grants: base.grants ?? {},
    permissions: base.permissions?.length ? base.permissions : null,
  };
  const isDirty = JSON.stringify(values) !== JSON.stringify(was);
  const reset = () => {
    setName(base.name);
    setDescription(base.description ?? '');
    setGrants(base.grants ?? {});
    setPermissions(base.permissions ?? []);
    setErrors({});
  };
  const save = async () => {
    const record = findRecord('identity.role');
    if (!record) return;
    setIsBusy(true);
    try {
      const saved = (await updateRow(record, base, values)) as RoleRow;
      setBase({ ...base, ...saved, ...values });
      setErrors({});
      await peopleChanged();
      toast(t('The role was saved and holds at once.'));
    } catch (error) {
      setErrors(fieldErrors(error));
    }
    setIsBusy(false);
  };
  const offered = meta().permissions ?? [];
  return (
    <>
      {errors[''] && (
        <Alert color="red" variant="light" role="alert">
          {errors['']}
        </Alert>
      )}
      {!role.key && (
        <SettingsCard title={t('Name')}>
          <div className="settings-grid">
            <TextInput label={t('Name')} required value={name} onChange={(e) => setName(e.currentTarget.value)} error={errors['name']} />
            <Textarea
              label={t('Description')}
              minRows={1}
              value={description}
              onChange={(e) => setDescription(e.currentTarget.value)}
              error={errors['description']}
            />
          </div>
        </SettingsCard>
      )}
      <SettingsCard
        isFlush
        title={t('Records')}
        text={t('“Own” are those a person owns, “Team” those of the own team and the teams below.')}
      >
        <RoleMatrix grants={grants} onChange={setGrants} />
      </SettingsCard>
      <SettingsCard title={t('Beyond records')}>
        {offered.length === 0 ? (
          <p className="dim flat">{t('Nothing beyond records can be granted here.')}</p>
        ) : (
          <Checkbox.Group value={[...permissions]} onChange={setPermissions} aria-label={t('Beyond records')}>
            <div className="settings-grid">
              {offered.map((p) => (
                <Checkbox key={p.name} value={p.name} label={label(p.label)} description={p.name} />
              ))}
            </div>
          </Checkbox.Group>
        )}
      </SettingsCard>
      <SaveBar isDirty={isDirty} isBusy={isBusy} onSave={() => void save()} onReset={reset} />
    </>
  );
}
