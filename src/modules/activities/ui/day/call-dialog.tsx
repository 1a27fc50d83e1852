import { useState } from 'react';
import type { RecordMeta } from '../../../../ui/api/types.ts';
import { dayOf } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Button, Checkbox, Group, Modal, Radio, Textarea, TextInput } from '../../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../../ui/kit/use-is-phone.ts';
import { keepAndSend, tellSent } from '../outbox/outbox.ts';
import { callOutcomes } from '../../records/choices.ts';
import { suggestedDay } from '../../rules/suggested-day.ts';
import { suggestFollowUp } from '../../rules/suggest-follow-up.ts';

interface CallDialogProps {
  readonly record: RecordMeta;
  readonly id: string;
  readonly title: string;
  readonly phone: string | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What came of a call, and what comes next: the day follows from the outcome until one says otherwise. Works without network, too. */
export function CallDialog({ record, id, title, phone, onDone, onClose }: CallDialogProps) {
  const isPhone = useIsPhone();
  const [outcome, setOutcome] = useState<string | null>(null);
  const [notes, setNotes] = useState('');
  const [isFollowed, setIsFollowed] = useState<boolean | null>(null);
  const [task, setTask] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const suggestion = suggestFollowUp(outcome);
  const follows = isFollowed ?? (suggestion !== null && outcome !== 'connected');
  const taskText = task ?? (suggestion ? label(suggestion.title) : '');
  const dayText = day ?? suggestedDay(dayOf(Date.now()), suggestion?.days ?? 1);
  const save = async () => {
    if (!outcome) return;
    setIsBusy(true);
    const sent = await keepAndSend({
      record: record.key,
      id,
      verb: 'log-call',
      title,
      input: {
        outcome,
        startedAt: new Date().toISOString(),
        ...(notes ? { notes } : {}),
        ...(phone ? { phone } : {}),
        ...(follows ? { followUp: taskText, followUpOn: dayText } : {}),
      },
    });
    setIsBusy(false);
    tellSent(sent, t('{what}: done', { what: t('Log call') }));
    onDone();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('Call with {who}', { who: title })}
      size={520}
      fullScreen={isPhone}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <form
        className="call-form"
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <Radio.Group value={outcome} onChange={setOutcome} label={t('What came of it?')} required>
          <div className="big-choices">
            {callOutcomes.map((option) => (
              <Radio.Card key={option.value} value={option.value} className="big-choice" aria-label={label(option.label)}>
                {label(option.label)}
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t('Notes')}
          autosize
          minRows={isPhone ? 5 : 3}
          maxRows={12}
          value={notes}
          onChange={(e) => setNotes(e.currentTarget.value)}
        />
        <Checkbox label={t('Make a follow-up task')} checked={follows} onChange={(e) => setIsFollowed(e.currentTarget.checked)} />
        {follows && (
          <Group grow preventGrowOverflow={false} align="end">
            <TextInput label={t('Task')} value={taskText} onChange={(e) => setTask(e.currentTarget.value)} />
            <TextInput label={t('Due')} type="date" value={dayText} onChange={(e) => setDay(e.currentTarget.value)} />
          </Group>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size={isPhone ? 'md' : 'xs'} onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" size={isPhone ? 'md' : 'xs'} loading={isBusy} disabled={!outcome}>
            {t('Log call')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
