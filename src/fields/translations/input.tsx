import { useState } from 'react';
import { label, t } from '../../ui/i18n/t.ts';
import { languageName } from '../../ui/i18n/format.ts';
import { Button, Fieldset, Textarea, TextInput } from '../../ui/kit/kit.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import { IconButton } from '../../ui/kit/icon-button.tsx';
import { languageInput } from '../language/input.tsx';
import type { FieldInput, InputProps } from '../view.ts';
import type { TranslatedText, Translations } from './field.ts';

export const translationsInput: FieldInput = { kind: 'translations', isWide: true, Input: TranslationsInput };

/** One part for each language, with a line for each text; what is left empty is shown as the record itself has it. */
function TranslationsInput({ field, value, onChange, error, isBare }: InputProps) {
  const said = (value ?? {}) as Translations;
  const [isAdding, setIsAdding] = useState(false);
  const texts = Object.entries(field.texts ?? {});
  const change = (next: Translations) => onChange(Object.keys(next).length === 0 ? null : next);
  return (
    <Fieldset
      legend={isBare ? undefined : label(field.label)}
      aria-label={isBare ? label(field.label) : undefined}
      variant="unstyled"
      className="many-input"
    >
      {field.help && !isBare && <p className="dim translation-help">{label(field.help)}</p>}
      {Object.entries(said).map(([tag, words]) => (
        <div key={tag} className="translation">
          <div className="translation-head">
            <strong>{languageName(tag)}</strong>
            <IconButton
              icon="x"
              label={t('Remove {what}', { what: languageName(tag) })}
              onClick={() => change(Object.fromEntries(Object.entries(said).filter(([each]) => each !== tag)))}
            />
          </div>
          {texts.map(([name, text]) => (
            <Text
              key={name}
              text={text}
              tag={tag}
              value={words[name] ?? ''}
              onChange={(next) => change({ ...said, [tag]: { ...words, [name]: next } })}
            />
          ))}
        </div>
      ))}
      {error && (
        <div role="alert" className="input-error">
          {error}
        </div>
      )}
      {isAdding ? (
        <languageInput.Input
          field={{ name: 'language', label: 'Language', kind: 'language' }}
          value={null}
          autoFocus
          onChange={(tag) => {
            setIsAdding(false);
            if (typeof tag === 'string') change({ ...said, [tag]: said[tag] ?? {} });
          }}
        />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          className="many-input-add"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setIsAdding(true)}
        >
          {t('Add a translation')}
        </Button>
      )}
    </Fieldset>
  );
}

interface TextProps {
  readonly text: TranslatedText;
  readonly tag: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Text({ text, tag, value, onChange }: TextProps) {
  const shared = {
    label: label(text.label),
    // Several languages have the same texts: the language is a part of the name of each.
    'aria-label': `${label(text.label)}, ${languageName(tag)}`,
    lang: tag,
    maxLength: text.max,
    value,
  };
  return text.isLong ? (
    <Textarea {...shared} autosize minRows={2} onChange={(e) => onChange(e.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(e) => onChange(e.currentTarget.value)} />
  );
}
