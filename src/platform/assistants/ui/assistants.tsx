import { Link } from '@tanstack/react-router';
import { currentUser } from '../../../ui/api/session.ts';
import { formatAgo } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert } from '../../../ui/kit/kit.ts';
import { CopyField } from '../../../ui/settings/copy-field.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import { CallLog } from './call-log.tsx';
import { ConfigBlock } from './config-block.tsx';

interface Usage {
  readonly key: string | null;
  readonly keyName: string | null;
  readonly owner: string | null;
  readonly client: string | null;
  readonly calls: number;
  readonly changes: number;
  readonly refused: number;
  readonly lastAt: string;
}

/** How to connect an assistant, and what those that are connected did. */
export default function Assistants() {
  const usage = useData<{ data: readonly Usage[] }>('/assistants/calls/usage');
  const address = `${location.origin}/api/mcp`;
  const columns: readonly Column<Usage>[] = [
    { key: 'key', title: t('API key'), isTitle: true, cell: (u) => u.keyName ?? t('A key that is gone') },
    ...(currentUser()?.isAdmin ? [{ key: 'owner', title: t('Acts as'), cell: (u: Usage) => u.owner ?? '…' }] : []),
    { key: 'client', title: t('Program'), cell: (u) => u.client ?? <span className="dim">{t('Unknown')}</span> },
    { key: 'calls', title: t('Tool calls'), isNumeric: true, cell: (u) => u.calls },
    { key: 'changes', title: t('Changes'), isNumeric: true, cell: (u) => u.changes },
    { key: 'refused', title: t('Refused'), isNumeric: true, cell: (u) => u.refused },
    { key: 'last', title: t('Last used'), cell: (u) => <span className="dim">{formatAgo(u.lastAt, Date.now())}</span> },
  ];
  return (
    <SettingsPage
      isWide
      title={t('Assistants')}
      text={t(
        'An AI assistant that speaks the Model Context Protocol can work here for you. It sees and does what you may, within the scopes of the key you give it.',
      )}
    >
      <SettingsCard title={t('Connect an assistant')}>
        <ol className="assistant-steps">
          <li>
            {t('Make an API key for it. Begin with one that only reads.')} <Link to="/settings/api-keys">{t('API keys')}</Link>
          </li>
          <li>
            {t('Give your assistant this address; the transport is streamable HTTP.')}
            <CopyField text={address} label={t('Address')} />
          </li>
          <li>
            {t('Many assistants take both in this form. Put your key in.')}
            <ConfigBlock address={address} />
          </li>
        </ol>
        <Alert color="gray" variant="light" icon={<Icon name="info-circle" />}>
          {t(
            'Deleting, and commands with consequences, need your yes. What customers wrote may try to mislead an assistant: look at what you agree to.',
          )}
        </Alert>
      </SettingsCard>
      <SettingsCard isFlush title={t('Keys that assistants used')} text={tn(30, 'In the last {count} day.', 'In the last {count} days.')}>
        <DataTable
          label={t('Keys that assistants used')}
          columns={columns}
          rows={usage.data?.data}
          rowKey={(u) => u.key ?? 'gone'}
          error={usage.error}
          onRetry={() => void usage.refetch()}
          empty={{
            icon: 'robot',
            title: t('No assistant has been here yet'),
            text: t('Once one is connected, you see here which key it used and how often.'),
          }}
        />
      </SettingsCard>
      <CallLog />
    </SettingsPage>
  );
}
