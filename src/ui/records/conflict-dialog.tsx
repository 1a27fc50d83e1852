import { useState } from 'react';
import { t } from '../i18n/t.ts';
import { messageOf } from '../api/problem.ts';
import type { RefValue } from '../api/types.ts';
import { Button, Group, Modal, Radio } from '../kit/kit.ts';
import { toast } from '../kit/toast-store.ts';
import { fieldLabel, settleConflict, shown, type Conflict } from './conflict-store.ts';

/** Somebody else saved first: both versions side by side, and the person chooses field by field. Nothing is lost unseen. */
export default function ConflictDialog({ conflict }: { conflict: Conflict }) {
  const { record, base, current, mine } = conflict;
  const names = Object.keys(mine);
  const [choice, setChoice] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>(
    Object.fromEntries(names.map((name) => [name, 'mine'])),
  );
  const [isBusy, setIsBusy] = useState(false);
  const who = (current['updatedBy'] as RefValue | null)?.title ?? t('Somebody else');
  const alsoChanged = record.fields.filter(
    (f) =>
      !f.system &&
      !names.includes(f.name) &&
      f.name in base &&
      f.name in current &&
      shown(record, f.name, base) !== shown(record, f.name, current),
  );
  const save = () => {
    setIsBusy(true);
    settleConflict(conflict, Object.fromEntries(names.filter((n) => choice[n] === 'mine').map((n) => [n, mine[n]])))
      .catch((error: unknown) => toast(messageOf(error), { tone: 'error' }))
      .finally(() => setIsBusy(false));
  };
  return (
    <Modal
      opened
      onClose={() => conflict.settle(null)}
      title={t('{who} changed this in the meantime', { who })}
      size={620}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <p className="dim" style={{ marginTop: 0 }}>
        {t('Choose for each field which version to keep.')}
      </p>
      <div className="conflict">
        {names.map((name) => (
          <Radio.Group
            key={name}
            label={fieldLabel(record, name)}
            value={choice[name] ?? 'mine'}
            onChange={(value) => setChoice({ ...choice, [name]: value as 'mine' | 'theirs' })}
          >
            <div className="conflict-pair">
              <Side value="mine" title={t('Yours')} text={shown(record, name, mine)} />
              <Side value="theirs" title={t('Theirs')} text={shown(record, name, current)} />
            </div>
          </Radio.Group>
        ))}
      </div>
      {alsoChanged.length > 0 && (
        <p className="dim">
          {t('Also changed, and kept: {fields}', { fields: alsoChanged.map((f) => fieldLabel(record, f.name)).join(', ') })}
        </p>
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={() => conflict.settle(null)}>
          {t('Cancel')}
        </Button>
        <Button onClick={save} loading={isBusy}>
          {t('Save my choice')}
        </Button>
      </Group>
    </Modal>
  );
}

function Side({ value, title, text }: { value: string; title: string; text: string }) {
  return (
    <Radio.Card value={value} className="conflict-side" aria-label={`${title}: ${text || t('empty')}`}>
      <span className="row">
        <Radio.Indicator size="xs" />
        <strong>{title}</strong>
      </span>
      <span className="pre-line">{text || <em className="dim">{t('empty')}</em>}</span>
    </Radio.Card>
  );
}
