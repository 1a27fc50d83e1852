import { formatNumber } from '../i18n/format.ts';
import { tn } from '../i18n/t.ts';
import { useData } from '../settings/use-data.ts';

/** How much waits on a page, beside its name in the navigation; nothing where nothing does. */
export function NavCount({ path }: { path: string }) {
  const { data } = useData<{ count: number }>(path, { refetchInterval: 60_000, staleTime: 10_000 });
  if (!data || data.count === 0) return null;
  return (
    <span className="nav-count">
      <span aria-hidden="true">{data.count > 99 ? '99+' : formatNumber(data.count)}</span>
      <span className="sr-only">{tn(data.count, '{count} waits for you', '{count} wait for you')}</span>
    </span>
  );
}
