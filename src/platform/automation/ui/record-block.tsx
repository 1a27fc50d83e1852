import './automation.css';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../../ui/api/request.ts';
import { may } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Menu } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import type { BlockProps } from '../../../ui/records/view.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { RunItem } from './runs-panel.tsx';
import type { RuleRow, RunRow } from './types.ts';
import { sayToRule, useRules } from './use-automation.ts';

const shown = 5;

/** On a record's page: what automations did with it and why, and those that can be started by hand. Nothing where there are none. */
export default function RecordBlock({ record, row }: BlockProps) {
  const rules = useRules();
  const [isAll, setIsAll] = useState(false);
  const [starts, setStarts] = useState<RuleRow | null>(null);
  const { data } = useQuery({
    queryKey: ['data', '/automation/runs', 'of', record.key, row.id],
    queryFn: ({ signal }) => {
      const search = new URLSearchParams({ record: `${record.key}:${row.id}` });
      return get<{ data: readonly RunRow[] }>(`/automation/runs/log?${search}`, signal);
    },
    retry: false,
  });
  const runs = data?.data ?? [];
  const startable = may('automation.run') ? (rules.data ?? []).filter((rule) => rule.state === 'active' && rule.record === record.key) : [];
  if (runs.length === 0 && startable.length === 0) return <span data-nothing hidden />;
  return (
    <div className="automation-block">
      {runs.length > 0 && (
        <ul className="automation-run-list" aria-label={t('What automations did here')}>
          {runs.slice(0, isAll ? undefined : shown).map((run) => (
            <RunItem key={run.id} run={run} withRule />
          ))}
        </ul>
      )}
      <div className="row">
        {runs.length > shown && !isAll && (
          <Button size="compact-sm" variant="subtle" onClick={() => setIsAll(true)}>
            {t('Show all {count}', { count: runs.length })}
          </Button>
        )}
        {startable.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="compact-sm" variant="default" leftSection={<Icon name="bolt" size={14} />}>
                {t('Run an automation')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {startable.map((rule) => (
                <Menu.Item key={rule.id} onClick={() => setStarts(rule)}>
                  {rule.name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {starts && (
        <ConfirmDialog
          title={t('Run “{name}” now?', { name: starts.name })}
          text={t('Its conditions still decide whether it does anything.')}
          confirm={t('Run')}
          onConfirm={async () => {
            const done = await sayToRule<{ started: number }>('runs/start', { rule: starts.id, records: [row.id] });
            toast(done.started > 0 ? t('The automation runs') : t('Its conditions do not hold here, so it did nothing.'));
          }}
          onClose={() => setStarts(null)}
        />
      )}
    </div>
  );
}
