import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addressOf } from '../../../../ui/api/records.ts';
import { get } from '../../../../ui/api/request.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../../../ui/api/types.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import type { LeadMatches } from '../../rules/lead-matches.ts';

/** Whom and which open deals the lead may be about, before it is converted. */
export default function MatchesBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const { data } = useQuery({
    queryKey: ['lead-matches', row.id, row.version],
    queryFn: ({ signal }) => get<LeadMatches>(`${addressOf(record)}/${row.id}/matches`, signal),
    enabled: row['status'] !== 'converted',
  });
  const found = [
    ...(data?.organizations ?? []).map((match) => ({ ...match, type: 'parties.organization' })),
    ...(data?.people ?? []).map((match) => ({ ...match, type: 'parties.person' })),
    ...(data?.opportunities ?? []).map((deal) => ({ ...deal, verdict: null, type: 'sales.opportunity' })),
  ];
  if (found.length === 0) return <div data-nothing />;
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {found.map((match) => {
        const type = findRecord(match.type);
        return (
          <li key={match.id}>
            {type ? <Link to={recordHref(type, match.id)}>{match.title}</Link> : match.title}{' '}
            <span className="dim">
              {match.verdict === null ? t('open opportunity') : match.verdict === 'likely' ? t('likely the same') : t('possibly the same')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
