import type { Row } from '../../../../ui/api/types.ts';
import { t } from '../../../../ui/i18n/t.ts';
import type { ScoreReason } from '../../records/lead.ts';

/** Why the lead has its score: the lines add up to it. */
export default function ScoreBlock({ row }: { row: Row }) {
  const reasons = (row['scoreReasons'] ?? []) as readonly ScoreReason[];
  if (reasons.length === 0) return <p className="dim">{t('No scoring rule gives it points.')}</p>;
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {reasons.map((reason) => (
        <li key={reason.rule}>
          {reason.points > 0 ? `+${reason.points}` : reason.points} {reason.text}
        </li>
      ))}
    </ul>
  );
}
