import { Chip } from '../../ui/kit/chip.tsx';
import type { FieldView } from '../view.ts';

export const tagsView: FieldView = {
  kind: 'tags',
  width: 180,
  text: (value) => (value as readonly string[]).join(', '),
  Display: ({ value, isCompact }) => (
    <span className={isCompact ? 'chips' : 'chips chips-wrap'}>
      {(value as readonly string[]).map((tag) => (
        <Chip key={tag}>{tag}</Chip>
      ))}
    </span>
  ),
};
