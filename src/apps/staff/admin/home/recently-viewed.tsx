import { Link } from '@tanstack/react-router';
import { findRecord } from '../../../../ui/api/session.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Face } from '../../../../ui/kit/face.tsx';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { recentRecords } from '../../../../ui/records/recent.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { faceShape } from '../../../../ui/records/record-link.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';

/** Where I was last, to go on from there. */
export function RecentlyViewed() {
  const recent = recentRecords()
    .flatMap((each) => {
      const record = findRecord(each.type);
      return record ? [{ ...each, record }] : [];
    })
    .slice(0, 6);
  return (
    <SettingsCard isFlush title={t('Recently viewed')}>
      {recent.length === 0 ? (
        <p className="dim home-none">{t('Records you open are listed here, so that you find back to them.')}</p>
      ) : (
        <ul className="home-list">
          {recent.map(({ id, title, type, record }) => (
            <li key={id}>
              <Link className="home-link" to={recordHref(record, id)}>
                {faceShape(type) ? (
                  <Face name={title} size={22} square={faceShape(type) === 'square'} />
                ) : (
                  <Icon name={record.icon ?? 'file'} size={17} />
                )}
                <span className="grow truncate">{title}</span>
                <span className="dim">{label(record.label)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </SettingsCard>
  );
}
