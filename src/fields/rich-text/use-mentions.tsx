import { useContext, useEffect, useId, useState, type ReactNode } from 'react';
import { t } from '../../ui/i18n/t.ts';
import { Face } from '../../ui/kit/face.tsx';
import { createBridge, mentionExtension, type Suggested } from './mention-extension.tsx';
import { MentionScope } from './mention-scope.tsx';

interface Mentions {
  /** For the editor; null where nobody can be mentioned. */
  readonly extension: ReturnType<typeof mentionExtension> | null;
  /** Whom one can choose, to be drawn below the text. */
  readonly list: ReactNode;
  /** For the text box: which list it works on, and which of it is chosen. */
  readonly controls: string | null;
  readonly active: string | null;
}

/** Mentioning colleagues by `@`: arrow keys move, Enter or Tab takes, Escape closes. */
export function useMentions(): Mentions {
  const target = useContext(MentionScope);
  const [shown, setShown] = useState<Suggested | null>(null);
  const [index, setIndex] = useState(0);
  const listId = useId();
  // The editor is made once, and asks for what is current.
  const [bridge] = useState(createBridge);
  const [extension] = useState(() => (target === null ? null : mentionExtension(bridge)));
  useEffect(() => {
    const items = shown?.items ?? [];
    bridge.set({
      target,
      onShow: (props) => {
        setIndex(0);
        setShown(props);
      },
      onKey: (key) => {
        const who = items[index];
        if (!shown || !who) return false;
        if (key === 'ArrowDown') setIndex((index + 1) % items.length);
        else if (key === 'ArrowUp') setIndex((index + items.length - 1) % items.length);
        else if (key === 'Enter' || key === 'Tab') shown.command({ id: who.id, label: who.name });
        else return false;
        return true;
      },
    });
  }, [bridge, target, shown, index]);
  const chosen = shown?.items[index];
  const list = shown && (
    <div className="mention-list">
      {shown.items.length === 0 ? (
        <p className="dim flat" role="status">
          {t('No colleague of this name may see the record.')}
        </p>
      ) : (
        <div role="listbox" id={listId} aria-label={t('Mention a colleague')}>
          {shown.items.map((who, place) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the editor keeps the focus and handles the keys
            <div
              key={who.id}
              id={`${listId}-${who.id}`}
              className="mention-option"
              role="option"
              aria-selected={place === index}
              // The editor must not lose the focus to the list.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => shown.command({ id: who.id, label: who.name })}
            >
              <Face name={who.name} size={20} />
              <span className="truncate">{who.name}</span>
              {who.jobTitle && <span className="dim truncate">{who.jobTitle}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
  return { extension, list, controls: chosen ? listId : null, active: chosen ? `${listId}-${chosen.id}` : null };
}
