import { useState } from 'react';
import { meta } from '../../../ui/api/session.ts';
import type { RecordMeta } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, Checkbox, NativeSelect } from '../../../ui/kit/kit.ts';
import { ScrollGroup } from '../../../ui/settings/scroll-group.tsx';
import { FieldAccess } from './field-access.tsx';
import { noGrant, type Grant, type RowScope } from './types.ts';

interface RoleMatrixProps {
  readonly grants: Readonly<Record<string, Grant>>;
  readonly onChange: (grants: Readonly<Record<string, Grant>>) => void;
}

// What every member of staff may do with these is fixed, whatever a role says of other records.
const fixed = /^(identity|settings)\./;

/** Kinds of record by what may be done with them. A kind without a line of its own follows "All other records". */
export function RoleMatrix({ grants, onChange }: RoleMatrixProps) {
  const [fieldsOf, setFieldsOf] = useState<RecordMeta | null>(null);
  const { modules, records } = meta();
  const rest = grants['*'] ?? noGrant;
  const set = (key: string, change: Partial<Grant>): void =>
    onChange({ ...grants, [key]: { ...(grants[key] ?? { ...rest, hidden: [], readOnly: [] }), ...change } });
  const forget = (key: string): void => onChange(Object.fromEntries(Object.entries(grants).filter(([k]) => k !== key)));
  const groups = modules
    .map((m) => ({ ...m, records: records.filter((r) => r.module === m.name && !fixed.test(r.key) && (!r.internal || grants[r.key])) }))
    .filter((g) => g.records.length > 0);
  return (
    <ScrollGroup label={t('Records')}>
      <table className="data-table matrix" data-keep>
        <caption className="sr-only">{t('What may be done with each kind of record')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Kind of record')}</th>
            <th scope="col">{t('See')}</th>
            <th scope="col">{t('Create')}</th>
            <th scope="col">{t('Change')}</th>
            <th scope="col">{t('Delete')}</th>
            <th scope="col">{t('Export')}</th>
            <th scope="col">{t('Actions')}</th>
            <th scope="col">{t('Fields')}</th>
          </tr>
        </thead>
        <tbody>
          <MatrixRow
            name={t('All other records')}
            icon="box"
            grant={rest}
            isOwn
            onChange={(change) => onChange({ ...grants, '*': { ...rest, ...change } })}
          />
        </tbody>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr className="matrix-group">
              <th scope="rowgroup" colSpan={8}>
                {label(group.label)}
              </th>
            </tr>
            {group.records.map((record) => (
              <MatrixRow
                key={record.key}
                name={label(record.labelPlural)}
                icon={record.icon ?? 'table'}
                grant={grants[record.key] ?? rest}
                isOwn={record.key in grants}
                onChange={(change) => set(record.key, change)}
                onForget={() => forget(record.key)}
                onFields={() => setFieldsOf(record)}
              />
            ))}
          </tbody>
        ))}
      </table>
      {fieldsOf && (
        <FieldAccess
          record={fieldsOf}
          hidden={grants[fieldsOf.key]?.hidden ?? []}
          readOnly={grants[fieldsOf.key]?.readOnly ?? []}
          onSave={(hidden, readOnly) => {
            set(fieldsOf.key, { hidden, readOnly });
            setFieldsOf(null);
          }}
          onClose={() => setFieldsOf(null)}
        />
      )}
    </ScrollGroup>
  );
}

interface MatrixRowProps {
  readonly name: string;
  readonly icon: string;
  readonly grant: Grant;
  /** Whether the role says something of this kind by name. */
  readonly isOwn: boolean;
  readonly onChange: (change: Partial<Grant>) => void;
  readonly onForget?: () => void;
  readonly onFields?: () => void;
}

function MatrixRow({ name, icon, grant, isOwn, onChange, onForget, onFields }: MatrixRowProps) {
  const scope = (verb: 'read' | 'update' | 'delete', verbLabel: string) => (
    <ScopeSelect label={`${name}: ${verbLabel}`} value={grant[verb]} onChange={(value) => onChange({ [verb]: value })} />
  );
  const limited = grant.hidden.length + grant.readOnly.length;
  return (
    <tr data-inherited={!isOwn || undefined}>
      <th scope="row">
        <span className="row">
          <Icon name={icon} size={15} />
          <span className="truncate">{name}</span>
          {onForget && isOwn && (
            <IconButton icon="x" size="xs" iconSize={12} label={t('{name}: as all other records', { name })} onClick={onForget} />
          )}
        </span>
      </th>
      <td>{scope('read', t('See'))}</td>
      <td>
        <Checkbox
          aria-label={`${name}: ${t('Create')}`}
          checked={grant.create}
          onChange={(e) => onChange({ create: e.currentTarget.checked })}
        />
      </td>
      <td>{scope('update', t('Change'))}</td>
      <td>{scope('delete', t('Delete'))}</td>
      <td>
        <Checkbox
          aria-label={`${name}: ${t('Export')}`}
          checked={grant.export}
          onChange={(e) => onChange({ export: e.currentTarget.checked })}
        />
      </td>
      <td>
        <Checkbox
          aria-label={`${name}: ${t('Actions')}`}
          checked={grant.commands === 'all'}
          indeterminate={grant.commands !== 'all' && grant.commands.length > 0}
          onChange={(e) => onChange({ commands: e.currentTarget.checked ? 'all' : [] })}
        />
      </td>
      <td>
        {onFields ? (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onFields} aria-label={`${name}: ${t('Fields')}`}>
            {limited === 0 || !isOwn ? t('All') : t('{count} limited', { count: limited })}
          </Button>
        ) : (
          <span className="dim">–</span>
        )}
      </td>
    </tr>
  );
}

function ScopeSelect({ label: name, value, onChange }: { label: string; value: RowScope; onChange: (value: RowScope) => void }) {
  return (
    <NativeSelect
      size="xs"
      aria-label={name}
      value={value}
      data-scope={value}
      className="scope"
      onChange={(e) => onChange(e.currentTarget.value as RowScope)}
      data={[
        { value: 'none', label: t('None') },
        { value: 'own', label: t('Own') },
        { value: 'team', label: t('Team') },
        { value: 'all', label: t('All') },
      ]}
    />
  );
}
