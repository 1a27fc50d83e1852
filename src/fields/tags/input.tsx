import { t } from '../../ui/i18n/t.ts';
import { TagsInput } from '../../ui/kit/kit.ts';
import { inputProps } from '../input-props.ts';
import type { FieldInput } from '../view.ts';

export const tagsInput: FieldInput = {
  kind: 'tags',
  Input: (props) => (
    <TagsInput
      {...inputProps(props)}
      value={Array.isArray(props.value) ? (props.value as string[]) : []}
      onChange={(next) => props.onChange(next)}
      placeholder={Array.isArray(props.value) && props.value.length > 0 ? undefined : t('Type and press Enter')}
      clearable
      splitChars={[',', ';']}
    />
  ),
};
