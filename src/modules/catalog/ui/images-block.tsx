import './catalog.css';
import { useRef, useState, type DragEvent } from 'react';
import { createRow, deleteRow, runCommand, updateRow } from '../../../ui/api/records.ts';
import { upload } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RecordMeta, RefValue, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { TextInput } from '../../../ui/kit/kit.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import { imageUrl } from '../rules/image-url.ts';
import { usePart } from './use-part.ts';

interface ImageRow extends Row {
  readonly file: RefValue | null;
  readonly alt: string | null;
  readonly position: number | null;
}

/** Pictures of a product: drop them here, put them in order, say what is to be seen. The first stands for it in lists. */
export default function ImagesBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const stored = findRecord('catalog.productImage');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { act, isBusy } = useAction();
  const { data: images } = usePart<ImageRow>('catalog.productImage', 'product', row.id);
  if (!stored) return null;
  const rows = images ?? [];
  const canChange = stored.can.create && record.can.update;
  const add = (files: Iterable<File>) =>
    act(async () => {
      let position = rows.length;
      for (const file of files) {
        const { data } = await upload<{ data: { id: string } }>(`/files?subject=${record.key}:${row.id}`, file);
        await createRow(stored, { product: row.id, file: data.id, position: position++, alt: String(row['name'] ?? '') });
      }
    });
  const move = (from: number, by: 1 | -1) =>
    act(async () => {
      const order = rows.map((image) => image.id);
      const [id] = order.splice(from, 1);
      if (id) order.splice(from + by, 0, id);
      await runCommand(record, row.id, 'arrange-images', { images: order });
    });
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void add(event.dataTransfer.files);
  };
  return (
    <div
      className="catalog-images"
      onDragOver={(e) => {
        e.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <ul className="image-grid" aria-label={t('Images')}>
        {rows.map((image, index) => (
          <li key={image.id} className="image-tile">
            <div className="image-frame">
              <img src={imageUrl(image, 'card')} alt={image.alt ?? ''} loading="lazy" />
              {index === 0 && (
                <span className="image-main">
                  <Chip>{t('In lists')}</Chip>
                </span>
              )}
            </div>
            {canChange && (
              <>
                <TextInput
                  size="xs"
                  key={`${image.id}.${image.version}`}
                  aria-label={t('What is to be seen in image {number}', { number: index + 1 })}
                  placeholder={t('What is to be seen')}
                  defaultValue={image.alt ?? ''}
                  onBlur={(e) => {
                    const alt = e.currentTarget.value.trim();
                    if (alt !== (image.alt ?? '')) void act(() => updateRow(stored, image, { alt: alt || null }));
                  }}
                />
                <span className="row image-actions">
                  <IconButton
                    icon="arrow-left"
                    size={24}
                    label={t('Move image {number} forward', { number: index + 1 })}
                    disabled={isBusy || index === 0}
                    onClick={() => void move(index, -1)}
                  />
                  <IconButton
                    icon="arrow-right"
                    size={24}
                    label={t('Move image {number} back', { number: index + 1 })}
                    disabled={isBusy || index === rows.length - 1}
                    onClick={() => void move(index, 1)}
                  />
                  <span className="grow" />
                  <IconButton
                    icon="trash"
                    size={24}
                    label={t('Remove image {number}', { number: index + 1 })}
                    disabled={isBusy}
                    onClick={() => void act(() => deleteRow(stored, image.id), t('Image removed'))}
                  />
                </span>
              </>
            )}
          </li>
        ))}
        {canChange && (
          <li className="image-tile">
            <button
              type="button"
              className="image-add"
              data-over={isOver || undefined}
              disabled={isBusy}
              onClick={() => input.current?.click()}
            >
              <Icon name={isBusy ? 'refresh' : 'photo'} size={22} />
              <span>{rows.length === 0 ? t('Drop pictures here, or click to choose') : t('Add images')}</span>
            </button>
          </li>
        )}
      </ul>
      {rows.length === 0 && !canChange && <p className="dim">{t('No images yet.')}</p>}
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t('Choose pictures')}
        onChange={(e) => {
          void add([...(e.currentTarget.files ?? [])]);
          e.currentTarget.value = '';
        }}
      />
    </div>
  );
}
