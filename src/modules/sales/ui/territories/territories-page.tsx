import '../sales.css';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { isEditable } from '../../../../fields/editable.ts';
import { createRow, deleteRow, updateRow } from '../../../../ui/api/records.ts';
import { get } from '../../../../ui/api/request.ts';
import { findField, findRecord, may } from '../../../../ui/api/session.ts';
import type { Row } from '../../../../ui/api/types.ts';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { label, noun, t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../../ui/kit/use-is-phone.ts';
import type { Values } from '../../../../ui/records/form/form-state.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { ConfirmDialog } from '../../../../ui/settings/confirm-dialog.tsx';
import { DataTable } from '../../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { refresh, useData } from '../../../../ui/settings/use-data.ts';
import type { TerritoryLine } from '../../rules/territory-answers.ts';
import { roundMoney } from '../round-money.ts';
import { ExplainCard } from './explain-card.tsx';
import { ReviewCards } from './review-cards.tsx';

const CommandDialog = lazy(() => import('../../../../ui/records/form/command-dialog.tsx'));

const formFields = [
  'name',
  'parent',
  'owner',
  'team',
  'countries',
  'regions',
  'postcodes',
  'industries',
  'segments',
  'minEmployees',
  'maxEmployees',
  'priority',
  'startsOn',
  'endsOn',
  'isActive',
  'description',
] as const;

type Dialog =
  | { readonly kind: 'add'; readonly parent: TerritoryLine | null }
  | { readonly kind: 'change'; readonly row: Row }
  | { readonly kind: 'remove'; readonly line: TerritoryLine };

/** The tree of territories, what a change of it would move, where nobody is responsible, and why an account is where it is. */
export default function TerritoriesPage() {
  const record = findRecord('sales.territory');
  const isPhone = useIsPhone();
  const canManage = may('sales.manage');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { data, error } = useData<{ currency: string; data: readonly TerritoryLine[] }>('/sales/territories/overview', { staleTime: 0 });
  if (!record) return null;
  const lines = data?.data;
  const depths = depthsOf(lines ?? []);
  const fields = formFields.flatMap((name) => findField(record, name) ?? []).filter(isEditable);
  const defaults = Object.fromEntries(fields.filter((f) => f.default !== undefined && f.default !== null).map((f) => [f.name, f.default]));
  const done = () => refresh('/sales/');
  const change = async (id: string) => setDialog({ kind: 'change', row: (await get<{ data: Row }>(`/sales/territories/${id}`)).data });
  const save = async (input: Values, key: string) => {
    if (dialog?.kind === 'change') await updateRow(record, dialog.row, input);
    else if (dialog?.kind === 'add')
      await createRow(record, { ...defaults, ...(dialog.parent ? { parent: dialog.parent.id } : {}), ...input }, key);
    await done();
  };
  const add = canManage && (
    <Button leftSection={<Icon name="plus" size={15} />} onClick={() => setDialog({ kind: 'add', parent: null })}>
      {t('Add {what}', { what: noun(record.label) })}
    </Button>
  );
  return (
    <SettingsPage
      title={t('Territories')}
      text={t('Whose accounts are whose. An account is in the deepest territory that it fits, with all that this is part of.')}
      isWide
      actions={add}
      {...(isPhone ? { back: { to: '/sales/opportunities', label: label('Opportunities') } } : {})}
    >
      <SettingsCard isFlush>
        <DataTable<TerritoryLine>
          label={t('Territories')}
          rows={lines}
          error={error}
          rowKey={(line) => line.id}
          empty={{
            icon: 'map-pin',
            title: t('No territories yet'),
            text: t('Begin with a country or a branch of trade, and part it further when it grows.'),
            action: add,
          }}
          columns={[
            {
              key: 'name',
              title: t('Territory'),
              isTitle: true,
              cell: (line) => (
                <span className="territory-name" style={{ paddingLeft: (depths.get(line.id) ?? 0) * 20 }}>
                  <Link to={recordHref(record, line.id)}>{line.name}</Link>
                </span>
              ),
            },
            {
              key: 'owner',
              title: t('Owner'),
              cell: (line) => line.owner?.title ?? line.team?.title ?? <span className="territory-gap">{t('Nobody')}</span>,
            },
            { key: 'accounts', title: t('Accounts'), isNumeric: true, cell: (line) => <AccountsCell line={line} /> },
            { key: 'deals', title: t('Open deals'), isNumeric: true, cell: (line) => formatNumber(line.openDeals) },
            { key: 'amount', title: t('Worth'), isNumeric: true, cell: (line) => roundMoney(line.openAmount, data?.currency ?? 'EUR') },
            ...(canManage
              ? [
                  {
                    key: 'do',
                    title: t('Actions'),
                    isActions: true,
                    cell: (line: TerritoryLine) => (
                      <span className="row">
                        <IconButton
                          icon="plus"
                          size={26}
                          label={t('Add a territory in {what}', { what: line.name })}
                          onClick={() => setDialog({ kind: 'add', parent: line })}
                        />
                        <IconButton
                          icon="pencil"
                          size={26}
                          label={t('Change {what}', { what: line.name })}
                          onClick={() => void change(line.id)}
                        />
                        <IconButton
                          icon="trash"
                          size={26}
                          label={t('Remove {what}', { what: line.name })}
                          onClick={() => setDialog({ kind: 'remove', line })}
                        />
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </SettingsCard>
      {canManage && (lines?.length ?? 0) > 0 && <ReviewCards />}
      <ExplainCard />
      {dialog?.kind === 'remove' ? (
        <ConfirmDialog
          title={t('Remove {what}', { what: dialog.line.name })}
          text={t('Its accounts stay where they are until you move them; you see below where they would go.')}
          confirm={t('Remove')}
          isDangerous
          onConfirm={async () => {
            await deleteRow(record, dialog.line.id);
            await done();
          }}
          onClose={() => setDialog(null)}
        />
      ) : (
        dialog && (
          <Suspense fallback={null}>
            <CommandDialog
              command={{
                name: 'save',
                on: 'record',
                label: dialog.kind === 'add' ? t('Add {what}', { what: noun(record.label) }) : t('Save'),
                fields,
              }}
              initial={
                dialog.kind === 'change'
                  ? Object.fromEntries(fields.map((f) => [f.name, dialog.row[f.name]]))
                  : { ...defaults, ...(dialog.parent ? { parent: { id: dialog.parent.id, title: dialog.parent.name } } : {}) }
              }
              onRun={save}
              onClose={() => setDialog(null)}
            />
          </Suspense>
        )
      )}
    </SettingsPage>
  );
}

/** Its own, and with all below where that is more. */
function AccountsCell({ line }: { line: TerritoryLine }) {
  const filter = { field: 'territory', op: 'eq', value: line.id };
  return (
    <>
      {line.accounts > 0 ? (
        <Link className="link-accent" to="/sales/account-territories" search={{ filter } as never}>
          {formatNumber(line.accounts)}
        </Link>
      ) : (
        '0'
      )}
      {line.accountsBelow > line.accounts && (
        <span className="dim judge-by">{t('{count} with those below', { count: formatNumber(line.accountsBelow) })}</span>
      )}
    </>
  );
}

function depthsOf(lines: readonly TerritoryLine[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  // A parent comes before what is below it.
  for (const line of lines) depths.set(line.id, line.parentId === null ? 0 : (depths.get(line.parentId) ?? -1) + 1);
  return depths;
}
