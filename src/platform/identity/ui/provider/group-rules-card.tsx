import '../identity.css';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Button, MultiSelect, Select, TextInput } from '../../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import type { GroupRule } from '../../rules/group-rules.ts';
import { roleName } from '../role-name.ts';
import { useRoles, useTeams } from '../use-people.ts';
import type { PartProps } from './connection-card.tsx';

/** What membership of the provider's groups means here. */
export function GroupRulesCard({ values, set, errors }: PartProps) {
  const roles = useRoles();
  const teams = useTeams();
  const change = (index: number, part: Partial<GroupRule>) =>
    set({ groupRules: values.groupRules.map((r, n) => (n === index ? { ...r, ...part } : r)) });
  return (
    <SettingsCard
      title={t('Groups')}
      text={t(
        'Applied at each sign-in: roles and teams named here come and go with the group. Those you give by hand and do not name here stay.',
      )}
      footer={
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => set({ groupRules: [...values.groupRules, { group: '', roles: [], team: null }] })}
        >
          {t('Add group')}
        </Button>
      }
    >
      {errors['groupRules'] && <p role="alert">{errors['groupRules']}</p>}
      {values.groupRules.length === 0 ? (
        <p className="dim flat">{t('No groups: roles are given by hand.')}</p>
      ) : (
        <ul className="group-rules">
          {values.groupRules.map((rule, index) => (
            <li key={index}>
              <TextInput label={t('Group')} required value={rule.group} onChange={(e) => change(index, { group: e.currentTarget.value })} />
              <MultiSelect
                label={t('Roles')}
                value={[...rule.roles]}
                onChange={(next) => change(index, { roles: next })}
                data={(roles.data ?? []).map((r) => ({ value: r.id, label: roleName(r) }))}
              />
              <Select
                label={t('Team')}
                clearable
                searchable
                value={rule.team}
                onChange={(team) => change(index, { team })}
                data={(teams.data ?? []).map((each) => ({ value: each.id, label: each.name }))}
                clearButtonProps={{ 'aria-label': t('Clear') }}
              />
              <IconButton
                icon="trash"
                label={t('Remove group {name}', { name: rule.group })}
                onClick={() => set({ groupRules: values.groupRules.filter((_, n) => n !== index) })}
              />
            </li>
          ))}
        </ul>
      )}
    </SettingsCard>
  );
}
