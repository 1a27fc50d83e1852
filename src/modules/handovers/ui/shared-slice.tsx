import { formatInstant } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Typography } from '../../../ui/kit/kit.ts';
import { useData } from '../../../ui/settings/use-data.ts';
import type { SharedSlice as Slice } from '../queries/shared.ts';

/** What happened with it since it was handed over, for both sides. */
export function SharedSlice({ id }: { id: string }) {
  const { data } = useData<Slice>(`/handovers/handovers/${id}/shared`, { staleTime: 0 });
  if (!data?.isOpen) return null;
  return (
    <div className="handover-shared">
      <strong>{t('Since it was handed over')}</strong>
      {data.until && <span className="dim">{t('Both sides see this until {when}', { when: formatInstant(data.until, 'short') })}</span>}
      {data.data.length === 0 && <span className="dim">{t('Nothing was written or changed yet.')}</span>}
      <ol aria-label={t('Since it was handed over')}>
        {data.data.map((item) => (
          <li key={`${item.at} ${item.type}`}>
            <span className="dim">
              {formatInstant(item.at, 'short')}
              {item.by ? ` · ${item.by}` : ''}
            </span>
            {item.body !== null ? (
              // Cleaned by the server when it was written, as on every timeline.
              <Typography>
                <div dangerouslySetInnerHTML={{ __html: item.body }} />
              </Typography>
            ) : (
              <div>
                {item.fields.length > 0
                  ? item.fields
                      .map((field) =>
                        field.to === null
                          ? t('{field} changed', { field: label(field.label) })
                          : `${label(field.label)}: ${label(field.to)}`,
                      )
                      .join(', ')
                  : label(item.type)}
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
