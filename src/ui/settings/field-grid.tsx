import { inputOf } from '../../fields/inputs.ts';
import type { FieldMeta } from '../api/types.ts';
import type { FormState } from '../records/form/form-state.ts';

/** Inputs for some fields of a form, side by side where there is room. */
export function FieldGrid({ form, fields }: { form: FormState; fields: readonly FieldMeta[] }) {
  return (
    <div className="settings-grid">
      {fields.map((field) => {
        const { Input, isWide } = inputOf(field);
        return (
          <div key={field.name} data-field={field.name} data-wide={isWide || undefined}>
            <Input
              field={field}
              value={form.values[field.name] ?? null}
              onChange={(value) => form.set(field.name, value)}
              error={form.errors[field.name] ?? null}
              disabled={field.readOnly === true}
            />
          </div>
        );
      })}
    </div>
  );
}
