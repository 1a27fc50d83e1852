import { Chip } from '../../ui/kit/chip.tsx';
import { optionColor, optionLabel } from '../choice/view.tsx';
import type { FieldView } from '../view.ts';

export const multiChoiceView: FieldView = {
  kind: 'multiChoice',
  width: 180,
  text: (value, field) => (value as readonly string[]).map((v) => optionLabel(field, v)).join(', '),
  Display: ({ value, field, isCompact }) => (
    <span className={isCompact ? 'chips' : 'chips chips-wrap'}>
      {(value as readonly string[]).map((v) => (
        <Chip key={v} color={optionColor(field, v)}>
          {optionLabel(field, v)}
        </Chip>
      ))}
    </span>
  ),
};
