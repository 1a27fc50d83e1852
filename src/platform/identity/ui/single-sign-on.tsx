import { Link, useNavigate } from '@tanstack/react-router';
import type { Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { EmergencyCard } from './emergency-card.tsx';

/** Identity providers that people here may sign in through, and who gets in when they fail. */
export default function SingleSignOn() {
  const navigate = useNavigate();
  const providers = useRows('/identity/identity-providers', { sort: 'name' });
  const add = () => void navigate({ to: '/settings/single-sign-on/new' });
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: t('Name'),
      isTitle: true,
      cell: (p) => (
        <span className="cell-stack">
          <Link className="link" to={`/settings/single-sign-on/${p.id}`}>
            {String(p['name'])}
          </Link>
          <span className="dim truncate">{String(p['issuer'])}</span>
        </span>
      ),
    },
    { key: 'protocol', title: t('Protocol'), cell: (p) => (p['protocol'] === 'saml' ? 'SAML 2.0' : 'OpenID Connect') },
    {
      key: 'domains',
      title: t('E-mail domains'),
      cell: (p) => {
        const domains = (p['domains'] as readonly string[] | null) ?? [];
        return domains.length === 0 ? (
          <span className="dim">{t('None: nobody can be linked')}</span>
        ) : (
          <span className="chips">
            {domains.map((d) => (
              <Chip key={d}>{d}</Chip>
            ))}
          </span>
        );
      },
    },
    {
      key: 'state',
      title: t('State'),
      cell: (p) =>
        p['isEnabled'] ? (
          <span className="chips">
            <Chip color="green">{t('On')}</Chip>
            {Boolean(p['isRequired']) && <Chip color="violet">{t('Required')}</Chip>}
          </span>
        ) : (
          <Chip color="gray">{t('Off')}</Chip>
        ),
    },
  ];
  return (
    <SettingsPage
      isWide
      title={t('Single sign-on')}
      text={t('Let people sign in with the account they have at your company: Entra ID, Okta, Google, Keycloak and others.')}
      actions={
        <Button leftSection={<Icon name="plus" size={15} />} onClick={add}>
          {t('Add provider')}
        </Button>
      }
    >
      <SettingsCard isFlush>
        <DataTable
          label={t('Identity providers')}
          columns={columns}
          rows={providers.data}
          rowKey={(p) => p.id}
          error={providers.error}
          onRetry={() => void providers.refetch()}
          empty={{
            icon: 'login',
            title: t('No identity provider yet'),
            text: t('Everybody signs in with a password or passkey of their own.'),
            action: <Button onClick={add}>{t('Add provider')}</Button>,
          }}
        />
      </SettingsCard>
      <EmergencyCard />
    </SettingsPage>
  );
}
