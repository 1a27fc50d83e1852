import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Button, Checkbox, TextInput } from '../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import type { ImportRow } from './types.ts';

/** Keeps where the columns go under a name, for the next file of its kind. */
export function RememberMapping({ row }: { row: ImportRow }) {
  const [name, setName] = useState(row.fileName.replace(/\.\w+$/, ''));
  const [isShared, setIsShared] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const { isBusy, act } = useAction();
  const save = async () => {
    const record = findRecord('exchange.import');
    if (!record) return;
    const went = await act(() => runCommand(record, row.id, 'remember', { name, isShared }), t('The mapping is remembered.'));
    setIsDone(went);
    await refresh('/exchange/import-profiles');
  };
  return (
    <SettingsCard
      title={t('Remember how the columns are assigned')}
      text={t('It is offered when a file with the same columns comes again.')}
    >
      <form
        className="row remember"
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <TextInput
          className="grow"
          aria-label={t('Name of the mapping')}
          required
          maxLength={120}
          value={name}
          onChange={(e) => {
            setName(e.currentTarget.value);
            setIsDone(false);
          }}
        />
        <Checkbox label={t('Everybody may use it')} checked={isShared} onChange={(e) => setIsShared(e.currentTarget.checked)} />
        <Button type="submit" variant="default" loading={isBusy} disabled={isDone || name.trim() === ''}>
          {t('Remember')}
        </Button>
      </form>
    </SettingsCard>
  );
}
