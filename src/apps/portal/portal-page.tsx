import './portal.css';
import { currentUser, findRecord, session } from '../../ui/api/session.ts';
import { t } from '../../ui/i18n/t.ts';
import { Face } from '../../ui/kit/face.tsx';
import { Alert, Button } from '../../ui/kit/kit.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import { useTitle } from '../../ui/shell/app-shell.tsx';
import { signOut } from '../../ui/shell/auth.ts';
import { ImpersonationBanner } from '../../ui/shell/impersonation-banner.tsx';
import { OfferedHandovers } from '../../modules/handovers/ui/index.ts';
import { OwnInvoices } from './own-invoices.tsx';
import { OwnOrders } from './own-orders.tsx';
import { OwnPrivacy } from './own-privacy.tsx';
import { OwnQuotes } from './own-quotes.tsx';
import { OwnRecords } from './own-records.tsx';
import { SharedNotes } from './shared-notes.tsx';

/** What a person of a customer or partner sees first: themselves, their organization, and what was shared with them. */
export function PortalPage() {
  const { company } = session();
  const user = currentUser();
  useTitle(t('Portal'));
  const person = findRecord('parties.person');
  const organization = findRecord('parties.organization');
  const orders = findRecord('orders.order');
  const invoices = findRecord('invoices.invoice');
  return (
    <div className="portal">
      <header className="portal-bar">
        <a className="portal-brand" href="/">
          <Face name={company.name} src={company.logoUrl} size={28} square />
          {company.name}
        </a>
        <div className="portal-user">
          <span className="truncate">{user?.name}</span>
          <Button size="xs" variant="default" onClick={() => void signOut()}>
            {t('Sign out')}
          </Button>
        </div>
      </header>
      <ImpersonationBanner />
      <main className="portal-main">
        <h1>{t('Hello {name}', { name: user?.name ?? '' })}</h1>
        {user?.audience === 'staff' ? (
          <Alert color="blue" variant="light" icon={<Icon name="alert-triangle" />}>
            {t('The portal is for customers and partners.')}{' '}
            <a className="link-accent" href="/app">
              {t('Open the staff app')}
            </a>
          </Alert>
        ) : (
          <>
            <OwnQuotes />
            {orders && <OwnOrders record={orders} />}
            {invoices && <OwnInvoices record={invoices} />}
            {person && (
              <OwnRecords
                record={person}
                title={t('Your details')}
                help={t('Keep them up to date; what you change here, we see at once.')}
              />
            )}
            {organization && (
              <OwnRecords
                record={organization}
                title={t('Your organization')}
                help={t('Something wrong? Tell us and we will change it.')}
              />
            )}
            <OfferedHandovers />
            <SharedNotes />
            <OwnPrivacy />
          </>
        )}
      </main>
    </div>
  );
}
