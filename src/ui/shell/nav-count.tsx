import { useQuery } from '@tanstack/react-query';
import { get } from '../api/request.ts';
import { formatNumber } from '../i18n/format.ts';
import { tn } from '../i18n/t.ts';

/** How much waits on a page, beside its name in the navigation; nothing where nothing does. */
export function NavCount({ path }: { path: string }) {
  // Kept as a list is, so that what changes a record has it asked for again.
  const { data } = useQuery({
    queryKey: ['list', 'waiting', path],
    queryFn: ({ signal }) => get<{ count: number }>(path, signal),
    refetchInterval: 60_000,
    retry: false,
  });
  if (!data || data.count === 0) return null;
  return (
    <span className="nav-count">
      <span aria-hidden="true">{data.count > 99 ? '99+' : formatNumber(data.count)}</span>
      <span className="sr-only">{tn(data.count, '{count} waits for you', '{count} wait for you')}</span>
    </span>
  );
}
