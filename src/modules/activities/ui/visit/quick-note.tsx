import { useState } from 'react';
import type { RecordMeta } from '../../../../ui/api/types.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Button, Textarea } from '../../../../ui/kit/kit.ts';
import { keepAndSend, keepText, keptText, tellSent } from '../outbox/outbox.ts';

/** A note in a plain field, so that the keyboard's dictation works. What is typed stays through a reload. */
export function QuickNote({ record, id, title }: { record: RecordMeta; id: string; title: string }) {
  const name = `note-${id}`;
  const [text, setText] = useState(() => keptText(name));
  const [isBusy, setIsBusy] = useState(false);
  const change = (next: string) => {
    setText(next);
    keepText(name, next);
  };
  const save = async () => {
    setIsBusy(true);
    const sending = keepAndSend({ record: record.key, id, verb: 'add-note', input: { body: toHtml(text) }, title });
    // It is kept by now; what is typed while it is on its way is the next note.
    change('');
    const sent = await sending;
    setIsBusy(false);
    tellSent(sent, t('Note saved'));
  };
  return (
    <form
      className="visit-note"
      onSubmit={(e) => {
        e.preventDefault();
        if (text.trim()) void save();
      }}
    >
      <Textarea
        label={t('Quick note')}
        description={t('The microphone of your keyboard writes what you say.')}
        size="md"
        autosize
        minRows={5}
        maxRows={16}
        value={text}
        onChange={(e) => change(e.currentTarget.value)}
      />
      <Button type="submit" size="md" variant="default" fullWidth loading={isBusy} disabled={!text.trim()}>
        {t('Save note')}
      </Button>
    </form>
  );
}

/** What was typed, as the paragraphs of a note. */
function toHtml(text: string): string {
  const escaped = (line: string): string => line.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
  return text
    .trim()
    .split(/\n{2,}/)
    .map((part) => `<p>${part.split('\n').map(escaped).join('<br>')}</p>`)
    .join('');
}
