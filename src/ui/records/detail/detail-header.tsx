import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { isEditable } from '../../../fields/editable.ts';
import { isEmptyValue } from '../../../fields/views.tsx';
import { label, noun, t } from '../../i18n/t.ts';
import { messageOf } from '../../api/problem.ts';
import { deleteRow, restoreRow, runCommand } from '../../api/records.ts';
import { findField } from '../../api/session.ts';
import type { Allowed, CommandMeta, RecordMeta, Row } from '../../api/types.ts';
import { Face } from '../../kit/face.tsx';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { ActionIcon, Button, Menu, Tooltip } from '../../kit/kit.ts';
import { toast } from '../../kit/toast-store.ts';
import { PresenceFaces } from '../../live/presence-faces.tsx';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { FieldValue } from '../field-value.tsx';
import type { Values } from '../form/form-state.ts';
import { listHref, recordHref } from '../record-href.ts';
import { faceShape } from '../record-link.tsx';
import { pictureOf, titleOf } from '../list/table-row.tsx';
import { viewFor } from '../view.ts';
import { composerCommands } from './composer-commands.ts';
import { WatchButton } from './watch-button.tsx';

const CommandDialog = lazy(() => import('../form/command-dialog.tsx'));
const CreateDialog = lazy(() => import('../form/create-dialog.tsx'));
const AccessDialog = lazy(() => import('./access-dialog.tsx'));

/** Title, the facts that matter, and what can be done with the record; a button that cannot says why. */
export function DetailHeader({
  record,
  row,
  variant,
  onGone,
}: {
  record: RecordMeta;
  row: Row;
  variant: 'page' | 'panel';
  onGone: () => void;
}) {
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<{ kind: 'command'; command: CommandMeta } | { kind: 'copy' } | { kind: 'access' } | null>(null);
  const title = titleOf(record, row);
  const face = faceShape(record.key);
  const { commandPages = {}, hideCommands = [] } = viewFor(record);
  const hidden = new Set(['watch', 'unwatch', ...hideCommands, ...composerCommands(record).map((c) => c.name)]);
  const commands = record.commands.filter((c) => c.on === 'record' && !hidden.has(c.name));
  const possible = commands.filter((c) => allowed(row, c.name) === true);
  const direct = (variant === 'page' ? possible : possible.slice(0, 1)).slice(0, 2);
  const more = commands.filter((c) => !direct.includes(c));

  const run = async (command: CommandMeta, input: Values, key: string) => {
    await runCommand(record, row.id, command.name, input, { version: row.version, key });
    toast(t('{what}: done', { what: label(command.label) }));
  };
  const start = (command: CommandMeta) => {
    const page = commandPages[command.name];
    if (page) void navigate({ to: page.replace('$id', row.id) });
    else if ((command.fields?.length ?? 0) > 0 || command.consequential) setDialog({ kind: 'command', command });
    else run(command, {}, crypto.randomUUID()).catch((error: unknown) => toast(label(messageOf(error)), { tone: 'error' }));
  };
  const remove = async () => {
    try {
      await deleteRow(record, row.id);
      onGone();
      toast(t('{what} deleted', { what: title }), {
        tone: 'info',
        action: {
          label: t('Undo'),
          run: () =>
            void restoreRow(record, row.id).then(
              () => toast(t('{what} restored', { what: title })),
              (error: unknown) => toast(label(messageOf(error)), { tone: 'error' }),
            ),
        },
      });
    } catch (error) {
      toast(label(messageOf(error)), { tone: 'error' });
    }
  };
  useShortcuts(
    variant === 'page'
      ? [
          {
            keys: 'e',
            label: t('Edit'),
            group: t('Record'),
            run: () => document.querySelector<HTMLElement>('.fact-value[role="button"], button.fact-value')?.click(),
          },
          {
            keys: 'm',
            label: t('Write a note'),
            group: t('Record'),
            run: () =>
              document
                .querySelector<HTMLElement>('[data-composer] [contenteditable="true"], [data-composer] input, [data-composer] button')
                ?.focus(),
          },
          { keys: 'u', label: t('Back to the list'), group: t('Record'), run: () => void navigate({ to: listHref(record) }) },
        ]
      : [],
  );
  return (
    <header className="detail-head">
      <div className="detail-title">
        {variant === 'page' && (
          <IconButton
            icon="arrow-left"
            label={t('Back to {what}', { what: noun(record.labelPlural) })}
            onClick={() => void navigate({ to: listHref(record) })}
          />
        )}
        {face && <Face name={title} src={pictureOf(record, row)} size={variant === 'page' ? 34 : 28} square={face === 'square'} />}
        <div className="grow">
          <h1 className="truncate" title={title}>
            {title}
          </h1>
          <KeyFacts record={record} row={row} />
        </div>
        <div className="detail-actions">
          <PresenceFaces id={row.id} />
          <WatchButton record={record} row={row} />
          {direct.map((command) => (
            <Button key={command.name} variant="default" onClick={() => start(command)}>
              {label(command.label)}
            </Button>
          ))}
          <Menu position="bottom-end">
            <Menu.Target>
              <Tooltip label={t('More')}>
                <ActionIcon size={30} variant="default" aria-label={t('More')}>
                  <Icon name="dots" />
                </ActionIcon>
              </Tooltip>
            </Menu.Target>
            <Menu.Dropdown>
              {more.map((command) => (
                <CommandItem key={command.name} command={command} can={allowed(row, command.name)} onStart={() => start(command)} />
              ))}
              {more.length > 0 && <Menu.Divider />}
              {record.can.create && (
                <Menu.Item leftSection={<Icon name="copy" />} onClick={() => setDialog({ kind: 'copy' })}>
                  {t('Duplicate')}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<Icon name="link" />}
                onClick={() =>
                  void navigator.clipboard
                    .writeText(`${window.location.origin}/app${recordHref(record, row.id)}`)
                    .then(() => toast(t('Link copied')))
                }
              >
                {t('Copy link')}
              </Menu.Item>
              <Menu.Item leftSection={<Icon name="eye" />} onClick={() => setDialog({ kind: 'access' })}>
                {t('Why can somebody see this?')}
              </Menu.Item>
              {record.can.delete && (
                <CommandItem
                  command={{ name: 'delete', label: 'Delete', on: 'record' }}
                  can={allowed(row, 'delete')}
                  icon="trash"
                  isDanger
                  onStart={() => void remove()}
                />
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <Suspense fallback={null}>
        {dialog?.kind === 'command' && (
          <CommandDialog command={dialog.command} onRun={(input, key) => run(dialog.command, input, key)} onClose={() => setDialog(null)} />
        )}
        {dialog?.kind === 'copy' && (
          <CreateDialog
            record={record}
            preset={copyOf(record, row)}
            onClose={() => setDialog(null)}
            onCreated={(created) => {
              setDialog(null);
              void navigate({ to: recordHref(record, created.id) });
            }}
          />
        )}
        {dialog?.kind === 'access' && <AccessDialog record={record} row={row} onClose={() => setDialog(null)} />}
      </Suspense>
    </header>
  );
}

function KeyFacts({ record, row }: { record: RecordMeta; row: Row }) {
  const names = viewFor(record).keyFacts ?? [
    record.fields.find((f) => f.kind === 'choice')?.name ?? '',
    record.owner ?? '',
    record.fields.find((f) => f.kind === 'tags')?.name ?? '',
  ];
  // A bare "no" says nothing beside the title, a bare "yes" not of what.
  const fields = names
    .flatMap((name) => findField(record, name) ?? [])
    .filter((f) => !isEmptyValue(row[f.name]) && !(f.kind === 'boolean' && row[f.name] === false));
  if (fields.length === 0) return null;
  return (
    <div className="key-facts">
      {fields.map((field) => (
        <span key={field.name} className="key-fact truncate" title={label(field.label)}>
          {field.kind === 'boolean' ? label(field.label) : <FieldValue field={field} value={row[field.name]} row={row} isCompact />}
        </span>
      ))}
    </div>
  );
}

function CommandItem({
  command,
  can,
  onStart,
  icon = 'bolt',
  isDanger = false,
}: {
  command: CommandMeta;
  can: Allowed;
  onStart: () => void;
  icon?: string;
  isDanger?: boolean;
}) {
  return (
    <Menu.Item
      leftSection={<Icon name={icon} />}
      disabled={can !== true}
      color={isDanger && can === true ? 'red' : undefined}
      onClick={onStart}
    >
      {label(command.label)}
      {can !== true && <span className="menu-reason">{label(can)}</span>}
    </Menu.Item>
  );
}

function allowed(row: Row, name: string): Allowed {
  return row.can?.[name] ?? true;
}

/** The values that a copy starts with: all that may be typed and need not be unique. */
function copyOf(record: RecordMeta, row: Row): Values {
  return Object.fromEntries(
    record.fields
      .filter((f) => isEditable(f) && f.kind !== 'file' && !('unique' in f && f['unique' as never]) && !isEmptyValue(row[f.name]))
      .map((f) => [f.name, f.name === record.title ? `${String(row[f.name])} (${t('copy')})` : row[f.name]]),
  );
}
