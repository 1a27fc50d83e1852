import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { deleteRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { LeaveDialog } from '../../../ui/records/form/leave-dialog.tsx';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import type { Draft, Problems, RuleRow } from './types.ts';
import { automationsChanged, sayToRule } from './use-automation.ts';

interface Props {
  readonly rule: RuleRow | null;
  readonly draft: Draft;
  readonly isDirty: boolean;
  readonly onSaved: (ruleId: string) => Promise<void>;
}

/** Save, activate, pause, delete. */
export function RuleActions({ rule, draft, isDirty, onSaved }: Props) {
  const navigate = useNavigate();
  const { isBusy, act } = useAction();
  const [asks, setAsks] = useState<'activate' | 'delete' | null>(null);
  const blocker = useBlocker({ shouldBlockFn: () => isDirty, enableBeforeUnload: () => isDirty, withResolver: true });
  const isSaved = rule !== null && !isDirty;
  const isBehind = rule !== null && rule.state === 'active' && rule.latest !== rule.activeVersion;
  const save = () =>
    act(async () => {
      const saved = await sayToRule<{ ruleId: string; number: number; problems: Problems }>(rule ? `rules/${rule.id}/save` : 'rules/make', {
        name: draft.name,
        description: draft.description || null,
        definition: draft.definition,
      });
      await onSaved(saved.ruleId);
      toast(
        saved.problems.length > 0
          ? t('Saved as a draft; something is missing before it can be activated.')
          : t('Saved as version {number}', { number: saved.number }),
      );
    });
  return (
    <>
      {isSaved && rule.state === 'active' && (
        <Button variant="default" disabled={isBusy} onClick={() => void act(() => sayToRule(`rules/${rule.id}/pause`), t('Paused'))}>
          {t('Pause')}
        </Button>
      )}
      {(!isSaved || isDirty) && (
        <Button loading={isBusy} onClick={() => void save()} disabled={draft.name.trim() === ''}>
          {t('Save')}
        </Button>
      )}
      {isSaved && (rule.state !== 'active' || isBehind) && (
        <Button loading={isBusy} onClick={() => setAsks('activate')}>
          {isBehind ? t('Activate version {number}', { number: rule.latest }) : t('Activate')}
        </Button>
      )}
      {rule && <IconButton icon="trash" label={t('Delete automation')} onClick={() => setAsks('delete')} />}
      {asks === 'activate' && rule && (
        <ConfirmDialog
          title={t('Activate “{name}”?', { name: rule.name })}
          text={t('It works from now on, with your rights and never beyond. Runs under way finish as they began.')}
          confirm={t('Activate')}
          onConfirm={async () => {
            await sayToRule(`rules/${rule.id}/activate`);
            toast(t('The automation is active'));
          }}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'delete' && rule && (
        <ConfirmDialog
          isDangerous
          title={t('Delete “{name}”?', { name: rule.name })}
          text={t('It stops at once, and runs under way end. What it did stays, and so does its log.')}
          confirm={t('Delete automation')}
          onConfirm={async () => {
            const record = findRecord('automation.automationRule');
            if (record) await deleteRow(record, rule.id);
            await navigate({ to: '/settings/automations', ignoreBlocker: true });
            await automationsChanged();
          }}
          onClose={() => setAsks(null)}
        />
      )}
      {blocker.status === 'blocked' && <LeaveDialog onStay={blocker.reset} onLeave={blocker.proceed} />}
    </>
  );
}
