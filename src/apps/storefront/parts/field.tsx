import type { FormState } from '../frame.ts';
import { say, type Language } from '../words.ts';

export interface FieldProps {
  form: FormState;
  language: Language;
  name: string;
  label: string;
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'number';
  autoComplete?: string;
  isOptional?: boolean;
  maxLength?: number;
  help?: string;
  rows?: number;
  options?: readonly { readonly value: string; readonly label: string }[];
}

/** A labelled field that keeps what was typed and says what is wrong with it. */
export function Field({
  form,
  language,
  name,
  label,
  type = 'text',
  autoComplete,
  isOptional,
  maxLength = 200,
  help,
  rows,
  options,
}: FieldProps) {
  const problem = form.problems[name];
  const described = [help ? `${name}-help` : '', problem ? `${name}-problem` : ''].filter(Boolean).join(' ') || undefined;
  const common = {
    id: name,
    name,
    required: !isOptional,
    autoComplete,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': described,
  } as const;
  const value = form.values[name] ?? '';
  return (
    <div className="field">
      <label htmlFor={name}>
        {label}
        {isOptional && <small> {say(language, '(optional)')}</small>}
      </label>
      {options ? (
        <select {...common} defaultValue={value}>
          {options.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
      ) : rows ? (
        <textarea {...common} rows={rows} maxLength={maxLength} defaultValue={value} />
      ) : (
        <input {...common} type={type} maxLength={maxLength} defaultValue={type === 'password' ? '' : value} />
      )}
      {help && (
        <p className="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

interface ProblemsProps {
  form: FormState;
  language: Language;
  /** What the fields are called, by name. */
  labels?: Readonly<Record<string, string>>;
}

/** What is wrong, at the head of a form, with links to the fields. */
export function Problems({ form, language, labels = {} }: ProblemsProps) {
  const entries = Object.entries(form.problems);
  if (entries.length === 0) return null;
  const whole = form.problems['form'];
  const fields = entries.filter(([name]) => name !== 'form');
  return (
    <div className="alert" role="alert">
      <p>{whole ?? say(language, 'Please look at what is marked.')}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, text]) => (
            <li key={name}>
              <a href={`#${name}`}>{labels[name] ? `${labels[name]}: ${text}` : text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
