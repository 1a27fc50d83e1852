import { t, tn } from '../i18n/t.ts';
import { Icon } from '../kit/icon.tsx';
import type { FreshRows } from './use-live.ts';
import './live.css';

/** Says quietly that there are new rows above, and shows them when asked. */
export function FreshButton({ fresh, onShow }: { fresh: FreshRows; onShow: () => void }) {
  return (
    <div className="fresh" role="status">
      {fresh.count > 0 && (
        <button type="button" className="fresh-button" onClick={onShow}>
          <Icon name="arrow-up" size={13} />
          {fresh.isMany ? t('Show what is new') : tn(fresh.count, '{count} new', '{count} new rows')}
        </button>
      )}
    </div>
  );
}
