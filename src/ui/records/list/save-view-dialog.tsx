import { useState } from 'react';
import { label, t } from '../../i18n/t.ts';
import { messageOf } from '../../api/problem.ts';
import type { RecordMeta } from '../../api/types.ts';
import { Button, Group, Modal, Stack, Switch, TextInput } from '../../kit/kit.ts';
import { toast } from '../../kit/toast-store.ts';
import { changeView, createView } from './saved-views.ts';
import type { ListState, SavedView } from './list-state.ts';

/** Names the present look of the list; private, or shared with everybody who sees the list. */
export default function SaveViewDialog({
  record,
  state,
  view,
  onClose,
}: {
  record: RecordMeta;
  state: ListState;
  view: SavedView | null;
  onClose: () => void;
}) {
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setIsShared] = useState(view?.isShared ?? false);
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    if (name.trim() === '') return setError(t('{field} is required', { field: t('Name') }));
    try {
      if (view) await changeView(record, view, { name, shared: isShared });
      else state.openView(await createView(record, name, isShared, state.look));
      toast(t('View saved'));
      onClose();
    } catch (caught) {
      setError(label(messageOf(caught)));
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={view ? t('Rename or share') : t('Save as view')}
      size={400}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('Name')}
            value={name}
            onChange={(e) => {
              setName(e.currentTarget.value);
              setError(null);
            }}
            error={error}
            data-autofocus
          />
          <Switch
            label={t('Share with everybody')}
            description={t('Others see the view, only you change it.')}
            checked={isShared}
            onChange={(e) => setIsShared(e.currentTarget.checked)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit">{t('Save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
