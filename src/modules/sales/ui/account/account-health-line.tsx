import { formatNumber } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import type { AccountHealth } from '../../rules/account-health.ts';

/** Health in one word and number, with every reason and what it takes or adds. */
export function AccountHealthLine({ health }: { health: AccountHealth }) {
  const words = { good: t('Healthy'), watch: t('Needs attention'), poor: t('At risk') } as const;
  return (
    <div className="account-health">
      <span className="account-score tabular" data-level={health.level}>
        {t('{level}, {score} of 100', { level: words[health.level], score: health.score })}
      </span>
      <ul className="account-reasons" aria-label={t('Why')}>
        {health.reasons.length === 0 && <li>{t('Contact, tasks, deals and trend are as they should be.')}</li>}
        {health.reasons.map((reason) => (
          <li key={reason.text}>
            {label(reason.text).replace('{count}', formatNumber(reason.count))} ({formatNumber(reason.points, { signDisplay: 'always' })})
          </li>
        ))}
      </ul>
    </div>
  );
}
