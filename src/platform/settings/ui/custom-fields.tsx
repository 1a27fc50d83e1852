import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord, meta } from '../../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, Menu } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { RecordTabs } from '../../../ui/settings/record-tabs.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { FieldDialog } from './field-dialog.tsx';
import { fieldKinds, kindOf } from './field-kinds.ts';
import { fieldsChanged, useFieldsVersion } from './fields-changed.ts';

/** Fields that this company added, by kind of record, beside those that every system has. */
export default function CustomFields() {
  useFieldsVersion();
  const records = meta().records.filter((r) => !r.internal && !/^(settings|identity|exchange|views|audit)\./.test(r.key) && r.can.create);
  const [key, setKey] = useState(records.find((r) => r.key === 'parties.organization')?.key ?? records[0]?.key ?? '');
  const record = records.find((r) => r.key === key);
  const rows = useRows(
    '/settings/custom-fields',
    { 'filter[record][eq]': key, fields: 'record,name,label,kind,help,options,decimals,linksTo,isRequired,position,isRetired' },
    { enabled: key !== '' },
  );
  const [open, setOpen] = useState<Row | 'new' | null>(null);
  const [retiring, setRetiring] = useState<Row | null>(null);
  const { act } = useAction();
  const own = rows.data?.toSorted(
    (a, b) =>
      Number(a['isRetired']) - Number(b['isRetired']) ||
      Number(a['position']) - Number(b['position']) ||
      a.createdAt?.localeCompare(b.createdAt ?? '') ||
      0,
  );
  const run = async (id: string, command: string, input: object = {}) => {
    const on = findRecord('settings.customField');
    if (on) await runCommand(on, id, command, input);
    await fieldsChanged();
  };
  const move = (row: Row, by: number) =>
    act(async () => {
      const list = (own ?? []).filter((r) => !r['isRetired']);
      const from = list.findIndex((r) => r.id === row.id);
      const moved = list.toSpliced(from, 1).toSpliced(from + by, 0, row);
      for (const [index, each] of moved.entries())
        if (each['position'] !== index) await run(each.id, 'change', { label: each['label'], position: index });
    });
  const columns: readonly Column<Row>[] = [
    {
      key: 'label',
      title: t('Field'),
      isTitle: true,
      cell: (f) => (
        <span className="row">
          <span className="kind-icon">
            <Icon name={kindOf(f['kind']).icon} size={15} />
          </span>
          <span className="cell-stack">
            <button type="button" className="cell-button link" onClick={() => setOpen(f)}>
              {String(f['label'])}
            </button>
            <span className="dim">{String(f['help'] ?? '')}</span>
          </span>
        </span>
      ),
    },
    { key: 'kind', title: t('Kind'), cell: (f) => kindText(f) },
    { key: 'name', title: t('Name in the API'), cell: (f) => <code className="dim">{String(f['name'])}</code> },
    {
      key: 'state',
      title: t('State'),
      cell: (f) =>
        f['isRetired'] ? (
          <Chip color="gray">{t('Retired')}</Chip>
        ) : f['isRequired'] ? (
          <Chip color="blue">{t('Required')}</Chip>
        ) : (
          <span className="dim">{t('Optional')}</span>
        ),
    },
    {
      key: 'actions',
      title: t('Actions'),
      isActions: true,
      cell: (f) => (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <IconButton icon="dots" label={t('Actions for {name}', { name: String(f['label']) })} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="pencil" size={15} />} onClick={() => setOpen(f)}>
              {t('Edit')}
            </Menu.Item>
            {!f['isRetired'] && (
              <Menu.Item leftSection={<Icon name="arrow-up" size={15} />} onClick={() => void move(f, -1)}>
                {t('Move up')}
              </Menu.Item>
            )}
            {!f['isRetired'] && (
              <Menu.Item leftSection={<Icon name="arrow-down" size={15} />} onClick={() => void move(f, 1)}>
                {t('Move down')}
              </Menu.Item>
            )}
            <Menu.Divider />
            {f['isRetired'] ? (
              <Menu.Item
                leftSection={<Icon name="refresh" size={15} />}
                onClick={() => void act(() => run(f.id, 'revive'), t('The field is back, with its values.'))}
              >
                {t('Bring back')}
              </Menu.Item>
            ) : (
              <Menu.Item color="red" leftSection={<Icon name="archive" size={15} />} onClick={() => setRetiring(f)}>
                {t('Retire')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      ),
    },
  ];
  return (
    <SettingsPage
      isWide
      title={t('Custom fields')}
      text={t('A field you add here is at once in lists, forms, filters, search, imports, exports and the API.')}
      actions={
        <Button leftSection={<Icon name="plus" size={15} />} disabled={!record} onClick={() => setOpen('new')}>
          {t('Add a field')}
        </Button>
      }
    >
      <RecordTabs records={records} value={key} onChange={setKey} />
      <SettingsCard isFlush>
        <DataTable
          label={t('Custom fields')}
          columns={columns}
          rows={own}
          rowKey={(f) => f.id}
          error={rows.error}
          onRetry={() => void rows.refetch()}
          empty={{
            icon: 'adjustments-horizontal',
            title: t('No custom fields'),
            text: t('Add what you want to know beyond what is there: a customer number of the old system, an industry, a renewal month.'),
            action: <Button onClick={() => setOpen('new')}>{t('Add a field')}</Button>,
          }}
        />
      </SettingsCard>
      {record && <BuiltIn record={record} />}
      {open && record && (
        <FieldDialog record={record} row={open === 'new' ? null : open} position={own?.length ?? 0} onClose={() => setOpen(null)} />
      )}
      {retiring && (
        <ConfirmDialog
          isDangerous
          title={t('Retire {name}?', { name: String(retiring['label']) })}
          text={t('It disappears from lists, forms and the API. Its values stay and come back when you bring it back.')}
          confirm={t('Retire')}
          onConfirm={async () => {
            await run(retiring.id, 'retire');
            toast(t('The field was retired.'));
          }}
          onClose={() => setRetiring(null)}
        />
      )}
    </SettingsPage>
  );
}

/** The kind, and for a link where it leads. */
function kindText(field: Row): string {
  const kind = label(kindOf(field['kind']).label);
  const target = typeof field['linksTo'] === 'string' ? findRecord(field['linksTo']) : null;
  return target ? `${kind}: ${label(target.labelPlural)}` : kind;
}

function BuiltIn({ record }: { record: RecordMeta }) {
  const fields = record.fields.filter((f) => !f.custom && !f.system);
  return (
    <details className="settings-card built-in">
      <summary>{tn(fields.length, '{count} built-in field', '{count} built-in fields')}</summary>
      <ul>
        {fields.map((f) => (
          <li key={f.name} className="row">
            <Icon name={fieldKinds.some((k) => k.value === f.kind) ? kindOf(f.kind).icon : 'point'} size={14} />
            <span className="grow truncate">{label(f.label)}</span>
            <code className="dim">{f.name}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
