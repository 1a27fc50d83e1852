import { formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import type { ImportCounts } from './types.ts';

export type Outcome = 'created' | 'updated' | 'skipped' | 'failed' | 'warning';

export const outcomeColor: Readonly<Record<Outcome, string>> = {
  created: 'green',
  updated: 'blue',
  skipped: 'gray',
  failed: 'red',
  warning: 'yellow',
};

export function outcomeName(outcome: Outcome): string {
  if (outcome === 'created') return t('New');
  if (outcome === 'updated') return t('Changed');
  if (outcome === 'skipped') return t('Left out');
  return outcome === 'failed' ? t('Refused') : t('With a warning');
}

interface CountTilesProps {
  readonly counts: ImportCounts;
  /** Chosen tile, where tiles filter. */
  readonly value?: Outcome | null;
  readonly onChange?: (outcome: Outcome | null) => void;
  readonly isFuture?: boolean;
}

/** How many rows came to what. */
export function CountTiles({ counts, value = null, onChange, isFuture = false }: CountTilesProps) {
  const tiles: readonly (readonly [Outcome, number, string | undefined])[] = [
    ['created', counts.created, counts.created > 0 ? 'good' : undefined],
    ['updated', counts.updated, undefined],
    ['skipped', counts.skipped, undefined],
    ['failed', counts.failed, counts.failed > 0 ? 'bad' : undefined],
    ['warning', counts.warnings, undefined],
  ];
  return (
    <div className="tiles" role="group" aria-label={isFuture ? t('What would happen') : t('What happened')}>
      {tiles.map(([outcome, count, tone]) =>
        onChange ? (
          <button
            key={outcome}
            type="button"
            className="tile"
            data-tone={tone}
            aria-pressed={value === outcome}
            onClick={() => onChange(value === outcome ? null : outcome)}
          >
            <strong className="tabular">{formatNumber(count)}</strong>
            <span>{outcomeName(outcome)}</span>
          </button>
        ) : (
          <div key={outcome} className="tile" data-tone={tone}>
            <strong className="tabular">{formatNumber(count)}</strong>
            <span>{outcomeName(outcome)}</span>
          </div>
        ),
      )}
    </div>
  );
}
