import '../records.css';
import { useState } from 'react';
import { inputOf } from '../../../fields/inputs.ts';
import { label, t } from '../../i18n/t.ts';
import type { FieldMeta } from '../../api/types.ts';
import { Button, Alert } from '../../kit/kit.ts';
import { Icon } from '../../kit/icon.tsx';
import type { FormState } from './form-state.ts';

export interface FormSection {
  readonly title: string | null;
  readonly fields: readonly FieldMeta[];
  readonly isFolded?: boolean;
}

/** The inputs of a form in sections. The first field takes the focus. */
export function FormFields({
  form,
  sections,
  autoFocus = true,
}: {
  form: FormState;
  sections: readonly FormSection[];
  autoFocus?: boolean;
}) {
  return (
    <div className="form-sections">
      {form.problem && (
        <Alert color="red" variant="light" role="alert" icon={<Icon name="alert-triangle" />}>
          {form.problem}
        </Alert>
      )}
      {sections.map((section, index) => (
        <SectionFields key={section.title ?? index} form={form} section={section} focusFirst={autoFocus && index === 0} />
      ))}
    </div>
  );
}

function SectionFields({ form, section, focusFirst }: { form: FormState; section: FormSection; focusFirst: boolean }) {
  const [isOpen, setIsOpen] = useState(!section.isFolded);
  const hasError = section.fields.some((f) => form.errors[f.name]);
  if (!isOpen && !hasError) {
    return (
      <div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<Icon name="chevron-right" size={14} />}
          onClick={() => setIsOpen(true)}
          aria-expanded="false"
        >
          {section.title ? label(section.title) : t('More fields')}
        </Button>
      </div>
    );
  }
  return (
    <section className="form-section">
      {section.title && <h2>{label(section.title)}</h2>}
      <div className="form-grid">
        {section.fields.map((field, index) => {
          const { Input, isWide } = inputOf(field);
          return (
            <div key={field.name} data-field={field.name} data-wide={isWide || undefined}>
              <Input
                field={field}
                value={form.values[field.name] ?? null}
                onChange={(value) => form.set(field.name, value)}
                error={form.errors[field.name] ?? null}
                autoFocus={focusFirst && index === 0}
                disabled={false}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
