import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord, session } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Alert, Button, Group, Modal, TextInput } from '../../../ui/kit/kit.ts';
import { fieldErrors, type FieldErrors } from '../../../ui/settings/field-error.ts';
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
  const [errors, setErrors] = useState<FieldErrors>({});
  const create = async () => {
    const record = findRecord('settings.workingCalendar');
    if (!record) return;
    try {
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
    } catch (error) {
      setErrors(fieldErrors(error));
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('New calendar')} size={440} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form
        className="dialog-form"
        onSubmit={(e) => {
          e.preventDefault();
          void create();
        }}
      >
        {errors[''] && (
          <Alert color="red" variant="light" role="alert">
            {errors['']}
          </Alert>
        )}
        <TextInput
          label={t('Name')}
          placeholder={t('Warehouse, night shift')}
          required
          data-autofocus
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
          error={errors['name']}
        />
        <PlacePicker
          country={place.country}
          region={place.region}
          onChange={(country, region) => setPlace({ country, region })}
          error={errors['country'] ?? errors['region']}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit">{t('Create calendar')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
