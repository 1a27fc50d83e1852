import { t, tn } from '../../../../ui/i18n/t.ts';
import { roundMoney } from '../round-money.ts';

export interface StageTotal {
  readonly stage: string;
  readonly deals: number;
  readonly amount: string;
  readonly weighted: string;
  readonly unconverted: number;
}

/** Number and worth of the deals of a lane. What has no rate is in the number, in no sum, and said. */
export function LaneTotals({ total, currency, isOpen }: { total: StageTotal | undefined; currency: string; isOpen: boolean }) {
  const deals = total?.deals ?? 0;
  return (
    <div className="lane-totals tabular">
      <span>{tn(deals, '{count} deal', '{count} deals')}</span>
      <strong>{roundMoney(total?.amount ?? '0', currency)}</strong>
      {isOpen && <span>{t('weighted {amount}', { amount: roundMoney(total?.weighted ?? '0', currency) })}</span>}
      {total !== undefined && total.unconverted > 0 && (
        <span className="lane-unconverted">
          {tn(total.unconverted, '{count} without a rate is in no total', '{count} without a rate are in no total')}
        </span>
      )}
    </div>
  );
}
