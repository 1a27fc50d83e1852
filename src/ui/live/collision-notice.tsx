import { t } from '../i18n/t.ts';
import { Icon } from '../kit/icon.tsx';
import { Button } from '../kit/kit.ts';
import './live.css';

interface CollisionNoticeProps {
  /** Who changed it; null when that is not known. */
  readonly who: string | null;
  readonly field: string;
  /** Their value as text. */
  readonly theirs: string;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** Somebody else changed the value that is being edited: take theirs, or keep one's own and write it over theirs. */
export function CollisionNotice({ who, field, theirs, onTake, onKeep }: CollisionNoticeProps) {
  return (
    <div className="collision" role="alert">
      <p>
        <Icon name="alert-triangle" size={14} />
        <span>
          {t('{who} changed {field} just now', { who: who ?? t('Somebody else'), field })}
          <span className="collision-value">{theirs || t('empty')}</span>
        </span>
      </p>
      <div className="collision-choices">
        <Button size="compact-xs" variant="default" onClick={onTake}>
          {t('Take theirs')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onKeep}>
          {t('Keep mine')}
        </Button>
      </div>
    </div>
  );
}
