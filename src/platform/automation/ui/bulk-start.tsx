import { useState } from 'react';
import { may } from '../../../ui/api/session.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Menu } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import type { BulkActionProps } from '../../../ui/records/view.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import type { RuleRow } from './types.ts';
import { sayToRule, useRules } from './use-automation.ts';

/** Starts an automation on the selected rows; there only for those who may, and where one is active. */
export default function BulkStart(props: BulkActionProps) {
  return may('automation.run') && may('automation.read') && props.selected ? <Start {...props} /> : null;
}

function Start({ record, selected, onDone }: BulkActionProps) {
  const { data } = useRules();
  const [starts, setStarts] = useState<RuleRow | null>(null);
  const rules = (data ?? []).filter((rule) => rule.state === 'active' && rule.record === record.key);
  if (rules.length === 0 || !selected) return null;
  const start = async (rule: RuleRow) => {
    const which = 'ids' in selected ? { records: selected.ids } : { filter: selected.filter ?? { and: [] } };
    const { started, skipped } = await sayToRule<{ started: number; skipped: number }>('runs/start', { rule: rule.id, ...which });
    toast(
      started > 0
        ? tn(started, 'The automation runs on {count} record', 'The automation runs on {count} records')
        : tn(skipped, 'Its conditions do not hold for {count} record', 'Its conditions do not hold for {count} records'),
    );
    onDone();
  };
  return (
    <>
      <Menu position="top-start">
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<Icon name="bolt" size={14} />}>
            {t('Run an automation')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {rules.map((rule) => (
            <Menu.Item key={rule.id} onClick={() => setStarts(rule)}>
              {rule.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {starts && (
        <ConfirmDialog
          title={t('Run “{name}” now?', { name: starts.name })}
          text={t('Its conditions still decide whether it does anything.')}
          confirm={t('Run')}
          onConfirm={() => start(starts)}
          onClose={() => setStarts(null)}
        />
      )}
    </>
  );
}
