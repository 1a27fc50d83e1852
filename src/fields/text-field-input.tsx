import { TextInput } from '../ui/kit/kit.ts';
import { inputProps } from './input-props.ts';
import type { FieldInput } from './view.ts';

/** The input of kinds that are typed as one line of text; the server normalises what was typed. */
export function textFieldInput(kind: string, options: { type?: 'text' | 'email' | 'tel' | 'url'; placeholder?: string } = {}): FieldInput {
  return {
    kind,
    Input: (props) => (
      <TextInput
        {...inputProps(props)}
        type={options.type === 'email' ? 'text' : (options.type ?? 'text')}
        inputMode={options.type}
        placeholder={options.placeholder}
        autoComplete="off"
        value={typeof props.value === 'string' ? props.value : ''}
        onChange={(e) => props.onChange(e.currentTarget.value === '' ? null : e.currentTarget.value)}
      />
    ),
  };
}
