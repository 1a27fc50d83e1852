import './invoices.css';
import { Link } from '@tanstack/react-router';
import { formatMoney } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import type { BlockProps } from '../../../ui/records/view.ts';
import { useData } from '../../../ui/settings/use-data.ts';
import type { AccountStatement } from './types.ts';

/** On the page of an organization or person that was ever invoiced: what they owe, and how much of it is late. */
export default function AccountBlock({ row, field }: BlockProps) {
  const { data } = useData<AccountStatement>(`/invoices/invoices/statement?${field}=${row.id}`);
  const accounts = data?.accounts ?? [];
  if (accounts.length === 0) return <span data-nothing hidden />;
  return (
    <div className="account-block">
      <dl>
        {accounts.map(({ currency, closing, ageing }) => {
          const late = [ageing.days30, ageing.days60, ageing.days90, ageing.over90].reduce((sum, each) => sum + Number(each), 0);
          return (
            <div key={currency}>
              <dt>{t('Open')}</dt>
              <dd>
                {formatMoney(closing, currency)}
                {late > 0 && (
                  <span className="account-late">{t('{amount} overdue', { amount: formatMoney(late.toFixed(2), currency) })}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <Link className="link-accent" to={`/invoices/statement?${field}=${row.id}`}>
        {t('Statement of account')}
      </Link>
    </div>
  );
}
