import './payments.css';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { formatMoney } from '../../../ui/i18n/format.ts';
import { t, type Phrase } from '../../../ui/i18n/t.ts';
import { Alert } from '../../../ui/kit/kit.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import type { Amount, Standing } from './types.ts';

const words: Readonly<Record<Standing['warnings'][number], Phrase>> = {
  blocked: 'The account is blocked: nothing more is sold on account.',
  'near-limit': 'Less than a tenth of the limit is left.',
  'over-limit': 'More is owed than the limit allows.',
  overdue: 'Payments are overdue.',
};

/** On the page of a credit account: what is used of the limit, what is left, what is overdue. */
export default function StandingBlock({ row }: { record: RecordMeta; row: Row }) {
  const { data } = useData<{ standings: Readonly<Record<string, Standing | null>> }>('/payments/credit-accounts/standings', {
    staleTime: 0,
  });
  const standing = data?.standings[row.id];
  if (!standing) return <span data-nothing hidden />;
  const share =
    Number(standing.limit.amount) === 0 ? 100 : Math.min(100, (Number(standing.used.amount) / Number(standing.limit.amount)) * 100);
  const money = ({ amount, currency }: Amount): string => formatMoney(amount, currency);
  return (
    <div className="stack-sm">
      {standing.warnings.map((each) => (
        <Alert key={each} color={each === 'near-limit' ? 'yellow' : 'red'} icon={<Icon name="alert-triangle" size={16} />}>
          {t(words[each])}
        </Alert>
      ))}
      <div
        className="payment-meter"
        role="meter"
        aria-label={t('Used of the credit limit')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share)}
        data-full={share >= 90 || undefined}
      >
        <div style={{ width: `${share}%` }} />
      </div>
      <dl className="payment-facts">
        <div>
          <dt>{t('Limit')}</dt>
          <dd>{money(standing.limit)}</dd>
        </div>
        <div>
          <dt>{t('Used')}</dt>
          <dd>{money(standing.used)}</dd>
        </div>
        <div>
          <dt>{t('Available')}</dt>
          <dd>{money(standing.available)}</dd>
        </div>
        <div>
          <dt>{t('Overdue')}</dt>
          <dd>{money(standing.overdue)}</dd>
        </div>
      </dl>
    </div>
  );
}
