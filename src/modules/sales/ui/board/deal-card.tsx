import { formatDate, formatMoney } from '../../../../ui/i18n/format.ts';
import { t, tn } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { Face } from '../../../../ui/kit/face.tsx';
import { Icon } from '../../../../ui/kit/icon.tsx';
import type { DealRow, StageRow } from '../types.ts';

const day = 86_400_000;

/** A deal on the board: whose, how much, until when, how long it has been here, what comes next. */
export function DealCard({ row, stage, now, today }: { row: DealRow; stage: StageRow; now: number; today: string }) {
  const isOpen = stage.state === 'open';
  const days = row.stageSince ? Math.floor((now - Date.parse(row.stageSince)) / day) : null;
  const isStale = isOpen && days !== null && stage.rottingDays !== null && stage.rottingDays !== undefined && days > stage.rottingDays;
  const isLate = isOpen && !!row.closeOn && row.closeOn < today;
  return (
    <>
      <span className="board-card-title">{row.name}</span>
      {row.organization?.title && <span className="deal-card-org truncate">{row.organization.title}</span>}
      <span className="deal-card-line">
        <strong className="tabular">{row.amount ? formatMoney(row.amount.amount, row.amount.currency) : t('No amount')}</strong>
        {row.owner?.title && (
          <span title={row.owner.title}>
            <Face name={row.owner.title} size={20} />
            <span className="sr-only">{row.owner.title}</span>
          </span>
        )}
      </span>
      <span className="deal-card-line">
        {row.closeOn ? (
          <span className="tabular" data-late={isLate || undefined}>
            {formatDate(row.closeOn)}
            {isLate && <span className="sr-only"> ({t('past')})</span>}
          </span>
        ) : (
          <span className="dim">{t('No close date')}</span>
        )}
        {days !== null && isOpen && (
          <span className="row">
            {isStale && (
              <Chip
                color="orange"
                title={tn(
                  stage.rottingDays ?? 0,
                  'Longer here than the {count} day of this stage',
                  'Longer here than the {count} days of this stage',
                )}
              >
                {t('Stale')}
              </Chip>
            )}
            <span className="dim tabular">{tn(days, '{count} day', '{count} days')}</span>
          </span>
        )}
      </span>
      {isOpen && row.nextStep && (
        <span className="deal-card-next truncate">
          <Icon name="arrow-right" size={13} /> {row.nextStep}
        </span>
      )}
    </>
  );
}
