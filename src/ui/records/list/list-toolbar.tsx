import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { noun, t } from '../../i18n/t.ts';
import type { RecordMeta } from '../../api/types.ts';
import { Icon } from '../../kit/icon.tsx';
import { ActionIcon, Button, CloseButton, Menu, Popover, TextInput, Tooltip, useDebouncedValue } from '../../kit/kit.ts';
import { InPopover } from '../../kit/in-popover.tsx';
import { useIsPhone } from '../../kit/use-is-phone.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { FilterChips } from './filter-chips.tsx';
import type { ListState } from './list-state.ts';
import { viewFor } from '../view.ts';
import { conditionsIn } from './filter-model.ts';
import { downloadExport, formatsFor, importHref } from './transfer.ts';

const FilterBuilder = lazy(() => import('./filter-builder.tsx'));
const ColumnMenu = lazy(() => import('./column-menu.tsx'));
const SortMenu = lazy(() => import('./sort-menu.tsx'));

/** Search, filter, sort, columns, table or board, export and import. */
export function ListToolbar({
  record,
  state,
  onCreate,
  isBoard,
}: {
  record: RecordMeta;
  state: ListState;
  onCreate: () => void;
  isBoard: boolean;
}) {
  const isPhone = useIsPhone();
  const [open, setOpen] = useState<'filter' | 'columns' | 'sort' | null>(null);
  const { look } = state;
  const toggle = (what: 'filter' | 'columns' | 'sort') => setOpen(open === what ? null : what);
  const count = look.filter ? conditionsIn(look.filter).length : 0;
  return (
    <div className="toolbar-wrap">
      <div className="toolbar">
        <ListSearch key={state.view?.id ?? ''} record={record} value={look.q} onChange={(q) => state.change({ q })} />
        <Popover
          opened={open === 'filter'}
          onChange={(o) => {
            if (!o) setOpen(null);
          }}
          position="bottom-start"
          trapFocus
          closeOnClickOutside
          withinPortal
        >
          <Popover.Target>
            <Button
              variant={count > 0 ? 'light' : 'default'}
              leftSection={<Icon name="filter" size={15} />}
              onClick={() => toggle('filter')}
              aria-expanded={open === 'filter'}
              aria-haspopup="dialog"
            >
              {t('Filter')}
              {count > 0 ? ` · ${count}` : ''}
            </Button>
          </Popover.Target>
          <Popover.Dropdown p="sm" aria-label={t('Filter')}>
            <Suspense fallback={null}>
              {open === 'filter' && (
                <InPopover>
                  <FilterBuilder record={record} filter={look.filter} onChange={(filter) => state.change({ filter })} />
                </InPopover>
              )}
            </Suspense>
          </Popover.Dropdown>
        </Popover>
        {!isPhone && (
          <Popover
            opened={open === 'sort'}
            onChange={(o) => {
              if (!o) setOpen(null);
            }}
            position="bottom-start"
            trapFocus
          >
            <Popover.Target>
              <Tooltip label={t('Sort')}>
                <ActionIcon
                  variant={look.sort !== record.defaultSort ? 'light' : 'subtle'}
                  size={30}
                  aria-label={t('Sort')}
                  aria-expanded={open === 'sort'}
                  onClick={() => toggle('sort')}
                >
                  <Icon name="arrows-sort" />
                </ActionIcon>
              </Tooltip>
            </Popover.Target>
            <Popover.Dropdown p="sm" aria-label={t('Sort')}>
              <Suspense fallback={null}>
                {open === 'sort' && (
                  <InPopover>
                    <SortMenu record={record} state={state} />
                  </InPopover>
                )}
              </Suspense>
            </Popover.Dropdown>
          </Popover>
        )}
        {!isPhone && !isBoard && (
          <Popover
            opened={open === 'columns'}
            onChange={(o) => {
              if (!o) setOpen(null);
            }}
            position="bottom-start"
            trapFocus
          >
            <Popover.Target>
              <Tooltip label={t('Columns')}>
                <ActionIcon size={30} aria-label={t('Columns')} aria-expanded={open === 'columns'} onClick={() => toggle('columns')}>
                  <Icon name="columns-3" />
                </ActionIcon>
              </Tooltip>
            </Popover.Target>
            <Popover.Dropdown p={0} aria-label={t('Columns')}>
              <Suspense fallback={null}>{open === 'columns' && <ColumnMenu record={record} state={state} />}</Suspense>
            </Popover.Dropdown>
          </Popover>
        )}
        {(!isPhone || viewFor(record).ownBoard) && look.boardField && (
          <IconButton
            icon={isBoard ? 'layout-list' : 'layout-kanban'}
            label={isBoard ? t('Show as table') : t('Show as board')}
            size={30}
            onClick={() => state.change({ layout: isBoard ? 'table' : 'board' })}
          />
        )}
        <span className="grow" />
        <TransferMenu record={record} state={state} />
        {record.can.create && (
          <Button leftSection={<Icon name="plus" size={15} />} onClick={onCreate} aria-keyshortcuts="c">
            {isPhone ? t('New') : t('New {what}', { what: noun(record.label) })}
          </Button>
        )}
      </div>
      {look.filter && <FilterChips record={record} filter={look.filter} onChange={(filter) => state.change({ filter })} />}
    </div>
  );
}

function ListSearch({ record, value, onChange }: { record: RecordMeta; value: string; onChange: (q: string) => void }) {
  const [text, setText] = useState(value);
  const [settled] = useDebouncedValue(text, 200);
  // What was typed comes back by the URL a moment later, when there may be more of it already.
  const sent = useRef([value]);
  const send = (q: string) => {
    sent.current.push(q);
    onChange(q);
  };
  useEffect(() => {
    if (settled !== value) send(settled);
    // Only when typing has settled: a change from outside (a view, "clear") sets the text below.
  }, [settled]); // eslint-disable-line
  // The text follows the URL when that changes from outside: another view, "clear", going back.
  useEffect(() => {
    const at = sent.current.indexOf(value);
    sent.current = at < 0 ? [value] : sent.current.slice(at);
    // oxlint-disable-next-line react/set-state-in-effect
    if (at < 0) setText(value);
  }, [value]);
  return (
    <TextInput
      className="list-search"
      size="xs"
      data-list-search
      aria-label={t('Search {what}', { what: noun(record.labelPlural) })}
      placeholder={t('Search')}
      value={text}
      onChange={(e) => setText(e.currentTarget.value)}
      leftSection={<Icon name="search" size={14} />}
      rightSection={
        text ? (
          <CloseButton
            size="xs"
            aria-label={t('Clear search')}
            onClick={() => {
              setText('');
              send('');
            }}
          />
        ) : null
      }
      onKeyDown={(e) => {
        if (e.key === 'Escape') {
          e.currentTarget.blur();
        }
        if (e.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-cell="0:0"]')?.focus();
      }}
    />
  );
}

function TransferMenu({ record, state }: { record: RecordMeta; state: ListState }) {
  const navigate = useNavigate();
  const importing = importHref(record);
  if (!importing && !record.can.export) return null;
  const names = { csv: t('CSV file'), xlsx: t('Excel file'), vcf: t('Contact cards (vCard)') } as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('Import and export')}>
          <ActionIcon size={30} aria-label={t('Import and export')}>
            <Icon name="dots" />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {importing && (
          <Menu.Item
            leftSection={<Icon name="upload" />}
            onClick={() => void navigate({ to: importing.split('?')[0] ?? '', search: { record: record.key } as never })}
          >
            {t('Import a file')}
          </Menu.Item>
        )}
        {record.can.export && <Menu.Label>{t('Export what is listed')}</Menu.Label>}
        {record.can.export &&
          formatsFor(record).map((format) => (
            <Menu.Item
              key={format}
              leftSection={<Icon name="download" />}
              onClick={() =>
                downloadExport(record, format, {
                  filter: state.look.filter,
                  q: state.look.q,
                  sort: state.look.sort,
                  fields: state.look.columns.map((c) => c.field),
                })
              }
            >
              {names[format]}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
