import Mention from '@tiptap/extension-mention';
import type { SuggestionKeyDownProps, SuggestionProps } from '@tiptap/suggestion';
import { useContext, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { get } from '../../ui/api/request.ts';
import { t } from '../../ui/i18n/t.ts';
import { Face } from '../../ui/kit/face.tsx';
import { MentionScope, type MentionTarget } from './mention-scope.tsx';

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string | null;
}

type Suggested = SuggestionProps<Colleague, { id: string; label: string }>;

/** Mentioning colleagues by `@`: the extension for the editor, and the list of whom one can choose, to be drawn below it. */
export function useMentions(): {
  extension: ReturnType<typeof Mention.configure> | null;
  list: ReactNode;
  attributes: Record<string, string>;
} {
  const target = useContext(MentionScope);
  const [shown, setShown] = useState<Suggested | null>(null);
  const [index, setIndex] = useState(0);
  const listId = useId();
  // The editor is made once and asks for what is current.
  const now = useRef({ target, shown, index });
  useEffect(() => {
    now.current = { target, shown, index };
  });
  const choose = (props: Suggested, who: Colleague): void => props.command({ id: who.id, label: who.name });
  const onKey = ({ event }: SuggestionKeyDownProps): boolean => {
    const props = now.current.shown;
    if (!props || props.items.length === 0) return false;
    const count = props.items.length;
    if (event.key === 'ArrowDown') setIndex((now.current.index + 1) % count);
    else if (event.key === 'ArrowUp') setIndex((now.current.index + count - 1) % count);
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
      const who = props.items[now.current.index];
      if (who) choose(props, who);
    } else return false;
    return true;
  };
  const [extension] = useState(() =>
    target === null
      ? null
      : Mention.configure({
          HTMLAttributes: { class: 'mention' },
          renderText: ({ node }) => `@${String(node.attrs['label'] ?? '')}`,
          renderHTML: ({ node, options }) => [
            'span',
            { ...options.HTMLAttributes, 'data-type': 'mention' },
            `@${String(node.attrs['label'] ?? '')}`,
          ],
          suggestion: {
            items: ({ query }) => askFor(now.current.target, query),
            render: () => ({
              onStart: (props) => {
                setIndex(0);
                setShown(props as Suggested);
              },
              onUpdate: (props) => {
                setIndex(0);
                setShown(props as Suggested);
              },
              onKeyDown: onKey,
              onExit: () => setShown(null),
            }),
          },
        }),
  );
  const active = shown?.items[index];
  return {
    extension,
    attributes: shown && active ? { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${active.id}` } : {},
    list: shown && (
      <div className="mention-list">
        {shown.items.length === 0 ? (
          <p className="dim flat" role="status">
            {t('No colleague of this name may see the record.')}
          </p>
        ) : (
          <ul role="listbox" id={listId} aria-label={t('Mention a colleague')}>
            {shown.items.map((who, place) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the editor keeps the focus and handles the keys
              <li
                key={who.id}
                id={`${listId}-${who.id}`}
                role="option"
                aria-selected={place === index}
                // The editor must not lose the focus to the list.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(shown, who)}
              >
                <Face name={who.name} size={20} />
                <span className="truncate">{who.name}</span>
                {who.jobTitle && <span className="dim truncate">{who.jobTitle}</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
    ),
  };
}

async function askFor(target: MentionTarget | null, query: string): Promise<Colleague[]> {
  if (!target) return [];
  const search = new URLSearchParams({
    type: target.type,
    ...(target.id === null ? {} : { id: target.id }),
    ...(query ? { q: query } : {}),
  });
  return [...(await get<readonly Colleague[]>(`/notify/watches/colleagues?${search}`).catch(() => []))];
}
