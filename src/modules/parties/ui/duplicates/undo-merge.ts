import { messageOf } from '../../../../ui/api/problem.ts';
import { changed, runCommand } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { toast } from '../../../../ui/kit/toast-store.ts';
import { refresh } from '../../../../ui/settings/use-data.ts';

/** Takes a merge back, and says which values stay because somebody changed them since. */
export async function undoMerge(mergeId: string): Promise<boolean> {
  const record = findRecord('parties.merge');
  if (!record) return false;
  try {
    const { result } = await runCommand(record, mergeId, 'undo', {});
    const { keptEdits = [] } = (result ?? {}) as { keptEdits?: readonly string[] };
    changed(record);
    await refresh('/parties/');
    toast(
      keptEdits.length > 0
        ? t('The merge was undone; what was changed since stays: {fields}', { fields: keptEdits.join(', ') })
        : t('The merge was undone: both records are back.'),
    );
    return true;
  } catch (error) {
    toast(label(messageOf(error)), { tone: 'error' });
    return false;
  }
}
