import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { queryClient } from '../../../../ui/api/query-client.ts';
import { changed, listSearch, runCommand } from '../../../../ui/api/records.ts';
import { get } from '../../../../ui/api/request.ts';
import { currentUser, findRecord } from '../../../../ui/api/session.ts';
import type { ListPage, Row } from '../../../../ui/api/types.ts';
import { dayOf, formatDate } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { Empty } from '../../../../ui/kit/empty.tsx';
import { Checkbox, Skeleton } from '../../../../ui/kit/kit.ts';
import { toast } from '../../../../ui/kit/toast-store.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../../ui/settings/use-action.ts';

const shownAtOnce = 8;

/** What I have to do, the most urgent first; ticking it off is one click, and so is taking that back. */
export function OpenTasks() {
  const record = findRecord('parties.task');
  const me = currentUser()?.id ?? '';
  const key = ['data', '/parties/tasks?mine'];
  const [isAll, setIsAll] = useState(false);
  const { act } = useAction();
  const tasks = useQuery({
    queryKey: key,
    enabled: record !== null,
    queryFn: async ({ signal }) => {
      const search = listSearch({
        filter: {
          and: [
            { field: 'assignee', op: 'eq', value: me },
            { field: 'state', op: 'eq', value: 'open' },
          ],
        },
        sort: 'dueOn',
        size: 50,
      });
      return (await get<ListPage>(`/parties/tasks?${search}&page[size]=50`, signal)).data;
    },
  });
  if (!record) return null;
  const reload = () => queryClient.invalidateQueries({ queryKey: key });
  const complete = (task: Row) =>
    act(async () => {
      queryClient.setQueryData<readonly Row[]>(key, (old) => old?.filter((r) => r.id !== task.id));
      await runCommand(record, task.id, 'complete', {});
      changed(record, task.id);
      toast(t('Done: {title}', { title: String(task['title']) }), {
        action: { label: t('Undo'), run: () => void runCommand(record, task.id, 'reopen', {}).then(reload) },
      });
    }).then(() => reload());
  const today = dayOf(Date.now());
  const rows = tasks.data;
  return (
    <SettingsCard
      isFlush
      title={t('My open tasks')}
      actions={
        <Link className="link-accent" to="/parties/tasks">
          {t('All tasks')}
        </Link>
      }
    >
      {tasks.error ? (
        <LoadProblem error={tasks.error} />
      ) : !rows ? (
        <div className="table-wait">
          <Skeleton height={14} />
          <Skeleton height={14} width="70%" />
        </div>
      ) : rows.length === 0 ? (
        <Empty
          icon="checks"
          title={t('Nothing left to do')}
          text={t('Tasks that you are given, or give yourself on any record, are listed here by day.')}
        />
      ) : (
        <ul className="home-list">
          {(isAll ? rows : rows.slice(0, shownAtOnce)).map((task) => {
            const due = task['dueOn'] as string | null;
            const subject = task['subject'] as { type: string; id: string; title?: string | null } | null;
            const about = subject ? findRecord(subject.type) : null;
            return (
              <li key={task.id} className="home-task">
                <Checkbox
                  aria-label={t('Complete {title}', { title: String(task['title']) })}
                  checked={false}
                  onChange={() => void complete(task)}
                />
                <span className="cell-stack grow">
                  <Link className="link truncate" to={recordHref(record, task.id)}>
                    {String(task['title'])}
                  </Link>
                  {subject?.title && about && (
                    <Link className="dim truncate link" to={recordHref(about, subject.id)}>
                      {subject.title}
                    </Link>
                  )}
                </span>
                {task['priority'] === 'high' && <Chip color="red">{label('High')}</Chip>}
                {due && (
                  <span className="home-due tabular" data-late={due < today || undefined} data-today={due === today || undefined}>
                    {due === today ? t('Today') : formatDate(due)}
                  </span>
                )}
              </li>
            );
          })}
          {!isAll && rows.length > shownAtOnce && (
            <li>
              <button type="button" className="home-more" onClick={() => setIsAll(true)}>
                {t('Show {count} more', { count: rows.length - shownAtOnce })}
              </button>
            </li>
          )}
        </ul>
      )}
    </SettingsCard>
  );
}
