import { t } from '../../../ui/i18n/t.ts';
import { Checkbox, Input, Skeleton } from '../../../ui/kit/kit.ts';
import { useRoles } from './use-people.ts';
import { roleDescription, roleName } from './role-name.ts';

/** Roles to tick, each with what it is for. */
export function RolePicker({
  value,
  onChange,
  error,
}: {
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
  error?: string | undefined;
}) {
  const { data: roles } = useRoles();
  return (
    <Checkbox.Group label={t('Roles')} description={t('Several roles add up.')} value={[...value]} onChange={onChange} error={error}>
      <div className="role-picker">
        {roles ? (
          roles.map((role) => <Checkbox key={role.id} value={role.id} label={roleName(role)} description={roleDescription(role)} />)
        ) : (
          <Skeleton height={16} />
        )}
        {roles?.length === 0 && <Input.Description>{t('There are no roles.')}</Input.Description>}
      </div>
    </Checkbox.Group>
  );
}
