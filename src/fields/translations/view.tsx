import { languageName } from '../../ui/i18n/format.ts';
import type { FieldView } from '../view.ts';
import type { Translations } from './field.ts';

const languages = (value: unknown): string =>
  Object.keys(value as Translations)
    .map((tag) => languageName(tag))
    .join(', ');

export const translationsView: FieldView = {
  kind: 'translations',
  width: 160,
  text: languages,
  Display: ({ value, isCompact }) =>
    isCompact ? (
      <>{languages(value)}</>
    ) : (
      <span className="many">
        {Object.entries(value as Translations).map(([tag, texts]) => (
          <span key={tag} className="many-item">
            <span lang={tag}>{Object.values(texts).join(' · ')}</span> <span className="many-label">{languageName(tag)}</span>
          </span>
        ))}
      </span>
    ),
};
