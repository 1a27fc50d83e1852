import { useState } from 'react';
import { createRow, updateRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { MultiSelect, Select, Textarea, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { withBelow } from './team-tree.ts';
import type { TeamRow, UserRow } from './types.ts';
import { peopleChanged } from './use-people.ts';

interface TeamDialogProps {
  readonly team: TeamRow | null;
  readonly parent: string | null;
  readonly teams: readonly TeamRow[];
  readonly users: readonly UserRow[];
  readonly onClose: () => void;
}

/** A new team, or one that is there: name, what it is part of, who leads it, who is in it. */
export function TeamDialog({ team, parent: startParent, teams, users, onClose }: TeamDialogProps) {
  const before = users.filter((u) => u.team?.id === team?.id && team).map((u) => u.id);
  const [name, setName] = useState(team?.name ?? '');
  const [parent, setParent] = useState<string | null>(team?.parent?.id ?? startParent);
  const [lead, setLead] = useState<string | null>(team?.lead?.id ?? null);
  const [description, setDescription] = useState(team?.description ?? '');
  const [members, setMembers] = useState<readonly string[]>(before);
  const below = team ? withBelow(team.id, teams) : new Set<string>();
  const people = users.filter((u) => u.active).map((u) => ({ value: u.id, label: u.name }));
  const save = async () => {
    const [record, userRecord] = [findRecord('identity.team'), findRecord('identity.user')];
    if (!record || !userRecord) return;
    const values = { name, parent, lead, description: description || null };
    const saved = team ? await updateRow(record, team, values) : await createRow(record, values);
    for (const user of users) {
      const [was, is] = [before.includes(user.id), members.includes(user.id)];
      if (was !== is) await updateRow(userRecord, user, { team: is ? saved.id : null });
    }
    await peopleChanged();
    toast(team ? t('Saved') : t('The team {name} was created.', { name }));
    onClose();
  };
  return (
    <FormDialog
      title={team ? team.name : t('New team')}
      size={480}
      submit={team ? t('Save') : t('Create team')}
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
          <Select
            label={t('Part of')}
            clearable
            searchable
            value={parent}
            onChange={setParent}
            data={teams.filter((each) => !below.has(each.id)).map((each) => ({ value: each.id, label: each.name }))}
            error={errorOf('parent')}
            clearButtonProps={{ 'aria-label': t('Clear') }}
          />
          <Select
            label={t('Team lead')}
            clearable
            searchable
            value={lead}
            onChange={setLead}
            data={people}
            error={errorOf('lead')}
            clearButtonProps={{ 'aria-label': t('Clear') }}
          />
          <MultiSelect
            label={t('Members')}
            description={t('People work mainly in one team.')}
            searchable
            value={[...members]}
            onChange={setMembers}
            data={people}
            error={errorOf('team')}
          />
          <Textarea
            label={t('Description')}
            value={description}
            onChange={(e) => setDescription(e.currentTarget.value)}
            error={errorOf('description')}
          />
        </>
      )}
    </FormDialog>
  );
}
