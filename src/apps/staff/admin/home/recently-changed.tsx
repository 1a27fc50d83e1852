import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get } from '../../../../ui/api/request.ts';
import { addressOf } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import type { ListPage, RecordMeta } from '../../../../ui/api/types.ts';
import { formatAgo } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Face } from '../../../../ui/kit/face.tsx';
import { Button, Skeleton } from '../../../../ui/kit/kit.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { faceShape } from '../../../../ui/records/record-link.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';

interface Changed {
  readonly record: RecordMeta;
  readonly id: string;
  readonly title: string;
  readonly at: string;
}

/** What colleagues and I changed last among organizations and people. */
export function RecentlyChanged() {
  const records = ['parties.organization', 'parties.person']
    .flatMap((key) => findRecord(key) ?? [])
    .filter((r) => r.sorts.includes('updatedAt'));
  const { data } = useQuery({
    queryKey: ['data', 'recently-changed'],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        records.map(async (record) => ({
          record,
          page: await get<ListPage>(`${addressOf(record)}?sort=-updatedAt&page[size]=6&fields=${record.title},updatedAt`, signal),
        })),
      );
      return pages
        .flatMap(({ record, page }) =>
          page.data.map((row): Changed => ({ record, id: row.id, title: String(row[record.title] ?? ''), at: row.updatedAt })),
        )
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .slice(0, 6);
    },
  });
  if (records.length === 0) return null;
  return (
    <SettingsCard isFlush title={t('Recently changed')}>
      {!data ? (
        <div className="table-wait">
          <Skeleton height={14} />
          <Skeleton height={14} />
        </div>
      ) : data.length === 0 ? (
        <div className="home-none dim">
          <p className="flat">{t('There are no organizations and people yet.')}</p>
          <Button component={Link} to="/settings/import" variant="default" mt="sm">
            {t('Import them')}
          </Button>
        </div>
      ) : (
        <ul className="home-list">
          {data.map(({ record, id, title, at }) => (
            <li key={id}>
              <Link className="home-link" to={recordHref(record, id)}>
                <Face name={title} size={22} square={faceShape(record.key) === 'square'} />
                <span className="grow truncate">{title}</span>
                <span className="dim">{formatAgo(at, Date.now())}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </SettingsCard>
  );
}
