import { t } from '../i18n/t.ts';
import { Kbd, Modal } from '../kit/kit.ts';
import { activeShortcuts } from './shortcuts.ts';

/** All shortcuts that work on the present page. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const groups = Map.groupBy(activeShortcuts(), (shortcut) => shortcut.group);
  return (
    <Modal opened onClose={onClose} title={t('Keyboard shortcuts')} size={640} closeButtonProps={{ 'aria-label': t('Close') }}>
      <div className="shortcut-groups">
        {[...groups].map(([group, shortcuts]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {shortcuts.map((shortcut) => (
                <div key={shortcut.keys} className="shortcut">
                  <dt>{shortcut.label}</dt>
                  <dd>
                    {(shortcut.keys === ' ' ? [' '] : shortcut.keys.split(/[ +]/)).map((key) => (
                      <Kbd key={key}>{name(key)}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function name(key: string): string {
  const names: Readonly<Record<string, string>> = {
    mod: /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl',
    ArrowDown: '↓',
    ArrowUp: '↑',
    ' ': t('Space'),
    Escape: 'Esc',
  };
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
