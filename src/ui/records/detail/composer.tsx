import { useMemo, useState } from 'react';
import { label, t } from '../../i18n/t.ts';
import { runCommand } from '../../api/records.ts';
import type { CommandMeta, RecordMeta, Row } from '../../api/types.ts';
import { Button } from '../../kit/kit.ts';
import { Icon } from '../../kit/icon.tsx';
import { toast } from '../../kit/toast-store.ts';
import { MentionScope } from '../../../fields/rich-text/mention-scope.tsx';
import { FormFields } from '../form/form-fields.tsx';
import { useFormState, type Values } from '../form/form-state.ts';
import { composerCommands } from './composer-commands.ts';

/** Writing on the timeline: a note, a task, and whatever else modules offer. A draft stays until it is sent. */
export default function Composer({ record, row }: { record: RecordMeta; row: Row }) {
  const commands = composerCommands(record);
  const [open, setOpen] = useState<CommandMeta | null>(null);
  return (
    <div className="composer" data-composer>
      {open ? (
        <ComposerForm key={open.name} record={record} row={row} command={open} onClose={() => setOpen(null)} />
      ) : (
        <div className="composer-bar">
          {commands.map((command, index) => (
            <Button
              key={command.name}
              variant={index === 0 ? 'default' : 'subtle'}
              className={index === 0 ? 'composer-first' : undefined}
              leftSection={<Icon name={icons[command.name] ?? 'note'} size={15} />}
              onClick={() => setOpen(command)}
            >
              {label(command.label)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function ComposerForm({ record, row, command, onClose }: { record: RecordMeta; row: Row; command: CommandMeta; onClose: () => void }) {
  const fields = useMemo(() => command.fields ?? [], [command]);
  const form = useFormState(fields, noValues, `${command.name}-${row.id}`);
  const [showsAll, setShowsAll] = useState(false);
  const about = useMemo(() => ({ type: record.key, id: row.id }), [record, row.id]);
  // What is asked for is on top; the rest waits until somebody wants it.
  const main = fields.filter((f) => f.required || mainFields.has(f.name));
  const rest = fields.filter((f) => !main.includes(f));
  const submit = async () => {
    if (!(await form.submit((input, key) => runCommand(record, row.id, command.name, input, { key })))) return;
    toast(t('{what}: done', { what: label(command.label) }));
    form.reset();
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl-Enter in any of its inputs sends the form
    <form
      noValidate
      className="composer-form"
      onSubmit={(e) => {
        e.preventDefault();
        void submit();
      }}
      onKeyDown={(e) => {
        if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
          e.preventDefault();
          void submit();
        }
      }}
    >
      <MentionScope value={about}>
        <FormFields form={form} sections={[{ title: null, fields: showsAll ? [...main, ...rest] : main }]} />
      </MentionScope>
      <div className="row composer-foot">
        {rest.length > 0 && !showsAll && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setShowsAll(true)}>
            {t('More fields')}
          </Button>
        )}
        <span className="grow" />
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button size="compact-sm" type="submit" loading={form.isBusy} disabled={!form.isDirty}>
          {label(command.label)}
        </Button>
      </div>
    </form>
  );
}

const noValues: Values = {};

const icons: Readonly<Record<string, string>> = { 'add-task': 'checkbox', 'log-call': 'phone', 'plan-meeting': 'calendar-event' };

/** Not required, and yet what people write down with it. */
const mainFields = new Set(['dueOn', 'assignee', 'notes', 'followUp', 'followUpOn', 'endsAt', 'location', 'person']);
