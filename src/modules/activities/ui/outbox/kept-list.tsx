import { label, t } from '../../../../ui/i18n/t.ts';
import { formatTime } from '../../../../ui/i18n/format.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { discardKept, type Kept } from './outbox.ts';
import { useKept } from './use-kept.ts';

/** What somebody wrote, to be copied from where it is not taken. */
function wordsOf({ input }: Kept): string {
  const text = ['body', 'notes', 'outcome'].map((name) => input[name]).find((value) => typeof value === 'string') ?? '';
  return new DOMParser().parseFromString(text, 'text/html').body.textContent;
}

/** What was done without network and is not with the server yet; takes no room when there is nothing. */
export function KeptList() {
  const kept = useKept();
  if (kept.length === 0) return null;
  return (
    <section className="kept" aria-label={t('Kept on this phone')} role="status">
      <h2>
        <Icon name="wifi-off" size={16} />
        {kept.some((one) => one.problem === null) ? t('Kept on this phone, will be sent') : t('Kept on this phone')}
      </h2>
      <ul>
        {kept.map((one) => (
          <li key={one.key}>
            <span className="grow">
              <strong>{label(findRecord(one.record)?.commands.find((c) => c.name === one.verb)?.label ?? one.verb)}</strong> {one.title}
              {one.problem && (
                <>
                  <span className="kept-problem">{label(one.problem)}</span>
                  <span className="kept-words">{wordsOf(one)}</span>
                </>
              )}
            </span>
            <span className="dim tabular">{formatTime(one.at)}</span>
            {one.problem && (
              <Button size="compact-sm" variant="default" onClick={() => discardKept(one.key)}>
                {t('Discard')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
