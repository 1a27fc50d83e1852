import { useState, type DragEvent } from 'react';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';

/** A place to drop a file on, or to choose one. */
export function DropZone({ accept, onFile }: { accept: string; onFile: (file: File) => void }) {
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is a second way; the input within is the first
    <label
      className="drop-zone"
      data-over={isOver || undefined}
      onDragOver={(e) => {
        e.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <span className="drop-icon">
        <Icon name="upload" size={22} />
      </span>
      <strong>{t('Drop a file here, or choose one')}</strong>
      <span className="dim">{t('CSV, Excel (.xlsx) or contact cards (.vcf), of any size')}</span>
      <input
        type="file"
        className="sr-only"
        accept={accept}
        aria-label={t('File to import')}
        onChange={(e) => {
          const file = e.currentTarget.files?.[0];
          e.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
