import './palette.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { label, noun, t } from '../i18n/t.ts';
import { get } from '../api/request.ts';
import { findRecord } from '../api/session.ts';
import { Face } from '../kit/face.tsx';
import { Icon } from '../kit/icon.tsx';
import { Kbd, Modal, useDebouncedValue } from '../kit/kit.ts';
import { useColorScheme } from '../kit/use-color-scheme.ts';
import { recordHref } from '../records/record-href.ts';
import { faceShape } from '../records/record-link.tsx';
import { creatable } from './create-menu.tsx';
import { navigation, screenItems } from './navigation.ts';
import { signOut } from './auth.ts';
import { listHref } from '../records/record-href.ts';

interface Entry {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon: string;
  readonly face?: 'round' | 'square' | null;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

interface Hit {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
}

/** Search over everything the person may see, pages to go to and things to do, in one box. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 120);
  /** The entry that was moved to; the first one until then. What is found meanwhile must not take its place. */
  const [chosen, setChosen] = useState<string | null>(null);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const fixed = useFixedEntries(onClose).filter((entry) => matches(entry, text));
  const navigate = useNavigate();
  const { data: hits, isFetching } = useQuery({
    queryKey: ['search', query],
    queryFn: async ({ signal }) => (await get<{ data: readonly Hit[] }>(`/search?q=${encodeURIComponent(query)}`, signal)).data,
    enabled: query.length > 0,
    placeholderData: keepPreviousData,
  });
  const found: Entry[] = (query ? (hits ?? []) : []).flatMap((hit) => {
    const record = findRecord(hit.type);
    if (!record) return [];
    return [
      {
        id: `${hit.type}/${hit.id}`,
        group: t('Records'),
        label: hit.title,
        icon: record.icon ?? 'file',
        face: faceShape(hit.type),
        hint: [label(record.label), hit.subtitle === hit.title ? null : hit.subtitle].filter(Boolean).join(' · '),
        run: () => {
          void navigate({ to: recordHref(record, hit.id) });
          onClose();
        },
      },
    ];
  });
  const entries = [...found, ...fixed];
  const active = Math.max(
    0,
    entries.findIndex((entry) => entry.id === chosen),
  );
  const setActive = (index: number) => setChosen(entries[index]?.id ?? null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      setActive((active + step + entries.length) % entries.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      entries[active]?.run();
    }
  };
  return (
    <Modal.Root opened onClose={onClose} lockScroll={false} size={600} padding={0} radius="lg" yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('Search and commands')}>
        <div className="palette">
          <div className="palette-input">
            <Icon name="search" size={18} />
            <input
              role="combobox"
              aria-expanded="true"
              aria-controls={listId}
              aria-label={t('Search or run a command')}
              aria-autocomplete="list"
              aria-activedescendant={entries[active] ? `${listId}-${active}` : undefined}
              value={text}
              onChange={(e) => {
                setText(e.currentTarget.value);
                setChosen(null);
              }}
              onKeyDown={onKeyDown}
              placeholder={t('Search records, pages and commands')}
              data-autofocus
              autoComplete="off"
              spellCheck={false}
            />
            <Kbd>Esc</Kbd>
          </div>
          <div className="palette-list" role="listbox" id={listId} ref={list} aria-label={t('Results')} aria-busy={isFetching}>
            {entries.map((entry, index) => (
              <div key={entry.id} role="presentation">
                {entry.group !== entries[index - 1]?.group && (
                  <div className="palette-group" role="presentation">
                    {entry.group}
                  </div>
                )}
                {/* Keys go to the input, which says by aria-activedescendant which option is meant (ARIA 1.2, combobox). */}
                {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
                <div
                  role="option"
                  id={`${listId}-${index}`}
                  aria-selected={index === active}
                  className="palette-item"
                  onMouseMove={() => setActive(index)}
                  onClick={entry.run}
                >
                  {entry.face ? (
                    <Face name={entry.label} size={20} square={entry.face === 'square'} />
                  ) : (
                    <Icon name={entry.icon} size={17} />
                  )}
                  <span className="truncate">{entry.label}</span>
                  {entry.hint && <span className="palette-hint truncate">{entry.hint}</span>}
                  {entry.keys && (
                    <span className="palette-keys" aria-hidden="true">
                      {entry.keys.split(' ').map((k) => (
                        <Kbd key={k}>{k}</Kbd>
                      ))}
                    </span>
                  )}
                </div>
              </div>
            ))}
          </div>
          {entries.length === 0 && (
            <div className="palette-empty" role="status">
              {isFetching ? t('Searching …') : t('Nothing found for “{text}”', { text })}
            </div>
          )}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

function useFixedEntries(onClose: () => void): readonly Entry[] {
  const navigate = useNavigate();
  const { setColorScheme } = useColorScheme();
  const go = (to: string) => () => {
    void navigate({ to });
    onClose();
  };
  const pages = [...navigation().flatMap((g) => g.items), ...screenItems('settings')];
  return [
    ...pages.map((item) => ({
      id: `go ${item.to}`,
      group: t('Go to'),
      label: item.label,
      icon: item.icon,
      keys: item.shortcut ? `g ${item.shortcut}` : undefined,
      run: go(item.to),
    })),
    ...creatable().map((record) => ({
      id: `new ${record.key}`,
      group: t('Create'),
      label: t('Create {what}', { what: noun(record.label) }),
      icon: 'plus',
      run: go(`${listHref(record)}/new`),
    })),
    { id: 'profile', group: t('Commands'), label: t('Profile and security'), icon: 'user-circle', run: go('/profile') },
    ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
      id: scheme,
      group: t('Commands'),
      icon: scheme === 'light' ? 'sun' : scheme === 'dark' ? 'moon' : 'device-desktop',
      label: scheme === 'light' ? t('Light appearance') : scheme === 'dark' ? t('Dark appearance') : t('Appearance of the system'),
      run: () => {
        setColorScheme(scheme);
        onClose();
      },
    })),
    { id: 'sign-out', group: t('Commands'), label: t('Sign out'), icon: 'logout', run: () => void signOut() },
  ];
}

function matches(entry: Entry, text: string): boolean {
  const haystack = `${entry.label} ${entry.group}`.toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
