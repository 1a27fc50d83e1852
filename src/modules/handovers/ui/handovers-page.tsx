import './handovers.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { label, t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Skeleton, Tabs } from '../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../ui/kit/use-is-phone.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { HandoverCard } from './handover-card.tsx';
import { ReportPanel } from './report-panel.tsx';
import { useInbox, type Box } from './use-handovers.ts';

/** What is offered to me and my teams, what I offered, and how it goes between teams. */
export default function HandoversPage() {
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const { tab = 'mine' } = useSearch({ strict: false }) as { tab?: string };
  return (
    <SettingsPage
      isWide
      title={t('Hand-overs')}
      text={t('What passes between inside sales, field sales, partners and support: accept it, or bounce it with the reason.')}
      {...(isPhone ? { back: { to: '/sales/leads', label: label('Leads') } } : {})}
    >
      <Tabs
        value={tab}
        onChange={(next) => void navigate({ to: '.', search: { tab: next ?? 'mine' } as never, replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="mine">{t('For me')}</Tabs.Tab>
          <Tabs.Tab value="teams">{t('For my teams')}</Tabs.Tab>
          <Tabs.Tab value="sent">{t('From me')}</Tabs.Tab>
          <Tabs.Tab value="report">{t('Report')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="mine">
          <Cards box="mine" />
        </Tabs.Panel>
        <Tabs.Panel value="teams">
          <Cards box="teams" />
        </Tabs.Panel>
        <Tabs.Panel value="sent">
          <Cards box="sent" />
        </Tabs.Panel>
        <Tabs.Panel value="report">
          <ReportPanel />
        </Tabs.Panel>
      </Tabs>
    </SettingsPage>
  );
}

function Cards({ box }: { box: Box }) {
  const { data, error } = useInbox(box);
  if (error) return <LoadProblem error={error} />;
  if (!data) return <Skeleton height={120} />;
  if (data.data.length === 0)
    return (
      <Empty
        icon="transfer"
        title={box === 'sent' ? t('You have handed nothing over') : t('Nothing is offered here')}
        text={t('On the page of a lead, deal, organization or task, choose “Hand over”.')}
      />
    );
  return (
    <ul className="handover-list">
      {data.data.map((row) => (
        <HandoverCard key={row.id} row={row} side={box === 'sent' ? 'giver' : 'receiver'} />
      ))}
    </ul>
  );
}
