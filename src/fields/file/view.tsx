import { Icon } from '../../ui/kit/icon.tsx';
import { t } from '../../ui/i18n/t.ts';
import type { FieldView } from '../view.ts';
import type { FileValue } from './field.ts';

export const fileView: FieldView = {
  kind: 'file',
  width: 160,
  text: (value) => (value as FileValue).title ?? t('File'),
  Display: ({ value, field, isCompact }) => {
    const file = value as FileValue;
    const isImage = field.accept?.some((type) => type.startsWith('image/'));
    return (
      <a
        className="link row"
        href={`/api/v1/files/${file.id}/content`}
        target="_blank"
        rel="noreferrer"
        onClick={(e) => e.stopPropagation()}
      >
        {isImage && !isCompact ? (
          <img className="thumb" src={`/api/v1/files/${file.id}/preview`} alt="" />
        ) : (
          <Icon name="paperclip" size={14} />
        )}
        <span className="truncate">{file.title ?? t('File')}</span>
      </a>
    );
  },
};
