import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { label, t, tn } from '../i18n/t.ts';
import { post } from '../api/request.ts';
import type { ProgressItem } from '../api/types.ts';
import { Icon } from '../kit/icon.tsx';
import { ActionIcon, Popover, Progress, Tooltip } from '../kit/kit.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { formatNumber } from '../i18n/format.ts';
import { refresh, useData } from '../settings/use-data.ts';

const path = '/progress';

const isRunning = (item: ProgressItem): boolean => item.state === 'running' || item.state === 'queued' || item.state === 'waiting';

/** Background work of this person: how far it is, and how to stop it. Asks often only while something runs. */
export function ProgressTray() {
  const client = useQueryClient();
  const { data } = useData<{ data: readonly ProgressItem[] }>(path, {
    refetchInterval: (answer) => (answer?.data.some(isRunning) ? 1_000 : 60_000),
  });
  const items = data?.data ?? [];
  const running = items.filter(isRunning);
  const before = useRef(0);
  useEffect(() => {
    // What finished may have changed any list.
    if (running.length < before.current) void client.invalidateQueries({ predicate: (q) => q.queryKey[1] !== path });
    before.current = running.length;
  }, [running.length, client]);
  if (items.length === 0) return null;
  const text = running.length > 0 ? tn(running.length, '{count} task running', '{count} tasks running') : t('Background work');
  return (
    <Popover position="bottom-end" width={340}>
      <Popover.Target>
        <Tooltip label={text}>
          <ActionIcon aria-label={text} className={running.length > 0 ? 'is-busy' : undefined}>
            <Icon name={running.length > 0 ? 'refresh' : 'checks'} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <h2 className="popover-title">{t('Background work')}</h2>
        <ul className="progress-list">
          {items.slice(0, 12).map((item) => (
            <ProgressRow key={item.id} item={item} />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function ProgressRow({ item }: { item: ProgressItem }) {
  const share = item.total ? Math.min(100, (item.done / item.total) * 100) : isRunning(item) ? 15 : 100;
  const cancel = () => void post(`/progress/${item.id}/cancel`).finally(() => void refresh(path));
  return (
    <li className="progress-item">
      <div className="row">
        <span className="grow truncate">{label(item.label)}</span>
        <span className="dim tabular">
          {item.total ? `${formatNumber(item.done)} / ${formatNumber(item.total)}` : formatNumber(item.done)}
        </span>
        {isRunning(item) && (
          <IconButton icon="x" label={t('Cancel {what}', { what: label(item.label) })} size="sm" iconSize={13} onClick={cancel} />
        )}
      </div>
      <Progress size="xs" value={share} color={item.error ? 'red' : isRunning(item) ? 'accent' : 'green'} aria-label={label(item.label)} />
      {item.error && <div className="progress-error">{label(item.error)}</div>}
    </li>
  );
}
