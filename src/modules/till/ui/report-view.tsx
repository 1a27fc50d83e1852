import { formatMoney, formatNumber } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import type { TillReport } from './till-types.ts';

/** What a till took in, by way to pay and tax, and what should be in its drawer. */
export function ReportView({ report, currency }: { report: TillReport; currency: string }) {
  const money = (amount: string): string => formatMoney(amount, currency);
  const row = (name: string, amount: string, isStrong = false) => (
    <div key={name} data-strong={isStrong || undefined}>
      <dt>{name}</dt>
      <dd className="tabular">{money(amount)}</dd>
    </div>
  );
  const { cash } = report;
  return (
    <div className="till-report">
      <section>
        <h3>{t('Taken in')}</h3>
        <dl>
          {report.methods.map((each) => (
            <div key={`${each.provider} ${each.methodName}`}>
              <dt>
                {label(each.methodName)}{' '}
                <span className="dim">
                  {[
                    each.sales > 0 && tn(each.sales, '{count} sale', '{count} sales'),
                    each.refunds > 0 && tn(each.refunds, '{count} refund', '{count} refunds'),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </dt>
              <dd className="tabular">{money(each.total)}</dd>
            </div>
          ))}
          {Number(report.rounding) !== 0 && row(t('Of it rounding to coins'), report.rounding)}
          {row(t('Turnover with tax'), report.gross, true)}
        </dl>
      </section>
      <section>
        <h3>{t('Taxes')}</h3>
        <dl>
          {report.taxes.map((tax) => row(t('{rate} % tax on {net}', { rate: formatNumber(tax.rate), net: money(tax.net) }), tax.tax))}
          {row(t('Turnover without tax'), report.net, true)}
        </dl>
      </section>
      <section>
        <h3>{t('Drawer')}</h3>
        <dl>
          {row(t('Float'), cash.float)}
          {row(t('Sales in cash'), cash.sold)}
          {row(t('Refunds in cash'), cash.refunded)}
          {Number(cash.putIn) !== 0 && row(t('Put in'), cash.putIn)}
          {Number(cash.takenOut) !== 0 && row(t('Taken out'), cash.takenOut)}
          {row(t('Should be there'), cash.expected, true)}
        </dl>
      </section>
    </div>
  );
}
