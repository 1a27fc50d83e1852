import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord, session } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { TextInput } from '../../../ui/kit/kit.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { PlacePicker } from './place-picker.tsx';

const day = [{ from: '09:00', to: '17:00' }];
const officeWeek = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };

/** A further calendar, for another site or shift; begins with office hours. */
export function NewCalendar({ onClose, onCreated }: { onClose: () => void; onCreated: (id: string) => void }) {
  const [name, setName] = useState('');
  const [place, setPlace] = useState<{ country: string | null; region: string | null }>({
    country: session().company.country || null,
    region: null,
  });
  const create = async () => {
    const record = findRecord('settings.workingCalendar');
    if (!record) return;
    const { result } = await runCommand(record, null, 'add', {
      name,
      timeZone: session().company.timeZone,
      week: officeWeek,
      ...(place.country ? { country: place.country } : {}),
      ...(place.region ? { region: place.region } : {}),
    });
    await refresh('/settings/working-calendars');
    onCreated((result as { id: string }).id);
    onClose();
  };
  return (
    <FormDialog title={t('New calendar')} size={440} submit={t('Create calendar')} onSubmit={create} onClose={onClose}>
      {(errorOf) => (
        <>
          <TextInput
            label={t('Name')}
            placeholder={t('Warehouse, night shift')}
            required
            data-autofocus
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            error={errorOf('name')}
          />
          <PlacePicker
            country={place.country}
            region={place.region}
            onChange={(country, region) => setPlace({ country, region })}
            error={errorOf('country', 'region')}
          />
        </>
      )}
    </FormDialog>
  );
}
