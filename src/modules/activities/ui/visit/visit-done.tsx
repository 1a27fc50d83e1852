import { useState } from 'react';
import { dayOf } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button, Checkbox, TextInput } from '../../../../ui/kit/kit.ts';
import { suggestedDay } from '../../rules/suggested-day.ts';
import { keepText, keptText } from '../outbox/outbox.ts';

/** The end of a visit: what came of it, and what comes next. */
export function VisitDone({
  meetingId,
  onDone,
}: {
  meetingId: string;
  onDone: (input: Readonly<Record<string, unknown>>) => Promise<void>;
}) {
  const name = `outcome-${meetingId}`;
  const [outcome, setOutcome] = useState(() => keptText(name));
  const [follows, setFollows] = useState(false);
  const [task, setTask] = useState('');
  const [day, setDay] = useState(() => suggestedDay(dayOf(Date.now()), 2));
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    await onDone({ ...(outcome ? { outcome } : {}), ...(follows ? { followUp: task || t('Follow up'), followUpOn: day } : {}) });
    keepText(name, '');
    setIsBusy(false);
  };
  return (
    <form
      className="visit-note"
      onSubmit={(e) => {
        e.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t('What came of it?')}
        size="md"
        maxLength={500}
        value={outcome}
        onChange={(e) => {
          setOutcome(e.currentTarget.value);
          keepText(name, e.currentTarget.value);
        }}
      />
      <Checkbox size="md" label={t('Make a follow-up task')} checked={follows} onChange={(e) => setFollows(e.currentTarget.checked)} />
      {follows && (
        <>
          <TextInput
            label={t('Task')}
            size="md"
            value={task}
            placeholder={t('Follow up')}
            onChange={(e) => setTask(e.currentTarget.value)}
          />
          <TextInput label={t('Due')} size="md" type="date" value={day} onChange={(e) => setDay(e.currentTarget.value)} />
        </>
      )}
      <Button type="submit" size="xl" fullWidth loading={isBusy} leftSection={<Icon name="check" size={22} />}>
        {t('Visit done')}
      </Button>
    </form>
  );
}
