import { useState } from 'react';
import { addressOf } from '../../../ui/api/records.ts';
import { post } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RecordMeta, RefValue, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Alert, Checkbox, SegmentedControl, Select, Textarea } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { ChecklistItem } from '../rules/checklist.ts';
import { handoversChanged } from './use-handovers.ts';

/** Offers a record: which kind, to whom, what is settled. */
export default function HandOverDialog({ record, row, onClose }: { record: RecordMeta; row: Row; onClose: () => void }) {
  const kinds = useRows('/handovers/kinds', { fields: 'name,description,subjects,items,team,hours,isActive', sort: 'position' });
  const [kindId, setKindId] = useState<string | null>(null);
  const [to, setTo] = useState<'user' | 'team'>('team');
  const [user, setUser] = useState<RefValue | null>(null);
  const [team, setTeam] = useState<RefValue | null>(null);
  const [done, setDone] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const [movesTasks, setMovesTasks] = useState(true);
  const users = findRecord('identity.user');
  const teams = findRecord('identity.team');
  const fitting = (kinds.data ?? []).filter((kind) => {
    const subjects = (kind['subjects'] ?? []) as readonly string[];
    return kind['isActive'] === true && (subjects.length === 0 || subjects.includes(record.key));
  });
  const kind = fitting.find((each) => each.id === kindId) ?? null;
  const items = (kind?.['items'] ?? []) as readonly ChecklistItem[];
  const missing = items.filter((item) => item.isRequired && !done.includes(item.id));
  const choose = (id: string | null) => {
    setKindId(id);
    setDone([]);
    const usual = (fitting.find((each) => each.id === id)?.['team'] ?? null) as RefValue | null;
    if (usual) {
      setTo('team');
      setTeam(usual);
    }
  };
  const send = async () => {
    await post(`${addressOf(record)}/${row.id}/hand-over`, {
      kind: kindId,
      ...(to === 'user' ? { toUser: user?.id ?? null } : { toTeam: team?.id ?? null }),
      done,
      note: note || null,
      movesTasks,
    });
    await handoversChanged();
    toast(t('Offered. It stays yours until somebody accepts.'));
    onClose();
  };
  return (
    <FormDialog
      title={t('Hand over')}
      size={560}
      submit={t('Hand over')}
      isDisabled={kind === null || missing.length > 0 || (to === 'team' ? team === null : user === null)}
      onSubmit={send}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          {kinds.data && fitting.length === 0 && (
            <Alert variant="light">{t('There is no kind of hand-over for this yet. An administrator makes one in the settings.')}</Alert>
          )}
          <Select
            label={t('Kind')}
            required
            data-autofocus
            data={fitting.map((each) => ({ value: each.id, label: String(each['name']) }))}
            value={kindId}
            onChange={choose}
            error={errorOf('kind')}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('To whom')}
            value={to}
            onChange={(next) => setTo(next === 'user' ? 'user' : 'team')}
            data={[
              { value: 'team', label: t('A team') },
              { value: 'user', label: t('A person') },
            ]}
          />
          {to === 'team'
            ? teams && <RecordPicker record={teams} label={t('To team')} value={team} onChange={setTeam} />
            : users && <RecordPicker record={users} label={t('To person')} value={user} onChange={setUser} />}
          {items.length > 0 && (
            <fieldset style={{ border: 0, padding: 0, margin: 0, display: 'grid', gap: 10 }}>
              <legend>{t('Settled before it goes')}</legend>
              {items.map((item) => (
                <Checkbox
                  key={item.id}
                  label={item.isRequired ? t('{item} (required)', { item: item.label }) : item.label}
                  checked={done.includes(item.id)}
                  onChange={(e) => setDone(e.currentTarget.checked ? [...done, item.id] : done.filter((id) => id !== item.id))}
                />
              ))}
            </fieldset>
          )}
          <Textarea
            label={t('What they should know')}
            autosize
            minRows={2}
            maxLength={4000}
            value={note}
            onChange={(e) => setNote(e.currentTarget.value)}
            error={errorOf('note')}
          />
          <Checkbox label={t('Open tasks go along')} checked={movesTasks} onChange={(e) => setMovesTasks(e.currentTarget.checked)} />
        </>
      )}
    </FormDialog>
  );
}
