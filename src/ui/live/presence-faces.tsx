import { t } from '../i18n/t.ts';
import { Face } from '../kit/face.tsx';
import { Tooltip } from '../kit/kit.ts';
import { usePeople } from './marks.ts';
import './live.css';

const mostFaces = 4;

/** Colleagues who have the record open, and who of them is changing it. Says so to screen readers when it changes. */
export function PresenceFaces({ id }: { id: string }) {
  const people = usePeople(id);
  const editing = people.filter((p) => p.isEditing).map((p) => p.user.name);
  return (
    <div className="presence" role="status" aria-label={t('Who else is here')}>
      {people.slice(0, mostFaces).map(({ user, isEditing }) => {
        const text = isEditing ? t('{who} is editing', { who: user.name }) : t('{who} is looking at this', { who: user.name });
        return (
          <Tooltip key={user.id} label={text}>
            <span className="presence-face" data-editing={isEditing || undefined}>
              <Face name={user.name} size={24} />
              <span className="sr-only">{text}</span>
            </span>
          </Tooltip>
        );
      })}
      {people.length > mostFaces && (
        <Tooltip
          label={people
            .slice(mostFaces)
            .map((p) => p.user.name)
            .join(', ')}
        >
          <span className="presence-more tabular">+{people.length - mostFaces}</span>
        </Tooltip>
      )}
      {editing.length > 0 && (
        <span className="presence-text" aria-hidden="true">
          {t('{who} is editing', { who: firstOf(editing) })}
        </span>
      )}
    </div>
  );
}

/** "Ana", "Ana, Bo", "Ana +2". */
export function firstOf(names: readonly string[]): string {
  return names.length > 2 ? `${names[0] ?? ''} +${names.length - 1}` : names.join(', ');
}
