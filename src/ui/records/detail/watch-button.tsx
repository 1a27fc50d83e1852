import { useQuery } from '@tanstack/react-query';
import { label, t, tn } from '../../i18n/t.ts';
import { messageOf } from '../../api/problem.ts';
import { runCommand } from '../../api/records.ts';
import { queryClient } from '../../api/query-client.ts';
import { get } from '../../api/request.ts';
import { currentUser, findRecord } from '../../api/session.ts';
import type { ListPage, RecordMeta, RefValue, Row } from '../../api/types.ts';
import { Icon } from '../../kit/icon.tsx';
import { Button, Tooltip } from '../../kit/kit.ts';
import { toast } from '../../kit/toast-store.ts';

/** Watching a record: who does, and whether oneself does. */
export function WatchButton({ record, row }: { record: RecordMeta; row: Row }) {
  const watches = findRecord('notify.watch');
  const canWatch = watches !== null && record.owner !== null;
  const { data } = useQuery({
    queryKey: ['list', 'notify.watch', record.key, row.id],
    queryFn: ({ signal }) => {
      const filter = JSON.stringify({ field: 'subject', op: 'eq', value: `${record.key}:${row.id}` });
      return get<ListPage>(`/${watches?.module}/${watches?.path}?${new URLSearchParams({ filter, 'page[size]': '50' })}`, signal);
    },
    enabled: canWatch,
    retry: false,
  });
  if (!canWatch) return null;
  const users = (data?.data ?? []).map((w) => w['user'] as RefValue | null);
  const isWatching = users.some((u) => u?.id === currentUser()?.id);
  const toggle = async () => {
    try {
      if (watches) await runCommand(watches, null, isWatching ? 'stop' : 'start', { subject: { type: record.key, id: row.id } });
      await queryClient.invalidateQueries({ queryKey: ['list', 'notify.watch'] });
    } catch (error) {
      toast(label(messageOf(error)), { tone: 'error' });
    }
  };
  const names = users.flatMap((u) => u?.title ?? []).join(', ');
  return (
    <Tooltip label={names ? t('Watched by {names}', { names }) : t('You are told of changes')}>
      <Button
        variant={isWatching ? 'light' : 'default'}
        className="watch-button"
        leftSection={<Icon name={isWatching ? 'eye' : 'bell'} size={15} />}
        aria-pressed={isWatching}
        aria-label={isWatching ? t('Stop watching') : t('Watch')}
        onClick={() => void toggle()}
      >
        {users.length > 0 ? tn(users.length, '{count} watching', '{count} watching') : t('Watch')}
      </Button>
    </Tooltip>
  );
}
