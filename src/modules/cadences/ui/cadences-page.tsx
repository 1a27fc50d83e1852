import './cadences.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { may } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Tabs } from '../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../ui/kit/use-is-phone.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { DueTable } from './due-table.tsx';
import { LimitsCard } from './limits-card.tsx';
import { StateChip } from './state-chip.tsx';
import type { CadenceRow } from './types.ts';
import { useCadences } from './use-cadences.ts';

/** All cadences, and what is due for whoever looks. */
export default function CadencesPage() {
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const { tab = 'due' } = useSearch({ strict: false }) as { tab?: string };
  const cadences = useCadences();
  const mayManage = may('cadences.manage');
  const columns: readonly Column<CadenceRow>[] = [
    {
      key: 'name',
      title: t('Name'),
      isTitle: true,
      cell: (row) => (
        <span className="cell-stack">
          <Link className="link" to={`/cadence/${row.id}`}>
            {row.name}
          </Link>
          {row.description && <span className="dim">{row.description}</span>}
        </span>
      ),
    },
    { key: 'state', title: t('State'), cell: (row) => <StateChip of="cadence" state={row.state} /> },
    {
      key: 'version',
      title: t('Version'),
      cell: (row) =>
        row.state === 'active' && row.activeNumber !== row.latest
          ? t('{number} in use, {latest} is a draft', { number: row.activeNumber ?? 0, latest: row.latest })
          : String(row.activeNumber ?? row.latest),
    },
    { key: 'purpose', title: t('Purpose'), cell: (row) => row.purpose?.title ?? <span className="dim">–</span> },
  ];
  return (
    <SettingsPage
      isWide
      title={t('Cadences')}
      text={t('Mails, tasks and waits in a row. They go on by themselves and stop when somebody answers.')}
      {...(isPhone ? { back: { to: '/sales/leads', label: label('Leads') } } : {})}
      actions={
        mayManage && (
          <Button leftSection={<Icon name="plus" size={14} />} onClick={() => void navigate({ to: '/cadence/new' })}>
            {t('New cadence')}
          </Button>
        )
      }
    >
      <Tabs
        value={tab}
        onChange={(next) => void navigate({ to: '.', search: { tab: next ?? 'due' } as never, replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="due">{t('Due for me')}</Tabs.Tab>
          <Tabs.Tab value="all">{t('All cadences')}</Tabs.Tab>
          {mayManage && <Tabs.Tab value="limits">{t('Daily limits')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="due">
          <DueTable />
        </Tabs.Panel>
        <Tabs.Panel value="all">
          <SettingsCard isFlush>
            <DataTable
              label={t('Cadences')}
              columns={columns}
              rows={cadences.data}
              rowKey={(row) => row.id}
              error={cadences.error}
              onRetry={() => void cadences.refetch()}
              empty={{
                icon: 'list-numbers',
                title: t('No cadences yet'),
                text: mayManage
                  ? t('Write the first one: a mail, a few days of waiting, a call.')
                  : t('Somebody who may write cadences makes the first one.'),
              }}
            />
          </SettingsCard>
        </Tabs.Panel>
        <Tabs.Panel value="limits">
          <LimitsCard />
        </Tabs.Panel>
      </Tabs>
    </SettingsPage>
  );
}
