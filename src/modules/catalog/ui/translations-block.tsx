import './catalog.css';
import { lazy, Suspense, useState } from 'react';
import { deleteRow, runCommand } from '../../../ui/api/records.ts';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { languageName } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import { usePart } from './use-part.ts';

const CommandDialog = lazy(() => import('../../../ui/records/form/command-dialog.tsx'));

interface TranslationRow extends Row {
  readonly language: string;
  readonly name: string;
  readonly description?: string | null;
}

/** Name and description of a product or category in other languages. */
export default function TranslationsBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const of = record.key === 'catalog.category' ? 'catalog.categoryTranslation' : 'catalog.productTranslation';
  const stored = findRecord(of);
  const { act } = useAction();
  const [edited, setEdited] = useState<Partial<TranslationRow> | null>(null);
  const { data } = usePart<TranslationRow>(of, record.name, row.id, { sort: 'name' });
  const command = record.commands.find((each) => each.name === 'translate');
  if (!stored) return null;
  const open = async (translation: TranslationRow) => {
    const whole = await get<{ data: TranslationRow }>(`/catalog/${stored.path}/${translation.id}`);
    setEdited(whole.data);
  };
  return (
    <div>
      {data?.length === 0 && <p className="dim catalog-text">{t('Shown in your own language everywhere.')}</p>}
      <ul className="product-list">
        {(data ?? []).map((translation) => (
          <li key={translation.id}>
            <span className="grow truncate">
              <span className="dim">{languageName(translation.language)}</span> {translation.name}
            </span>
            {command && (
              <IconButton
                icon="pencil"
                size={24}
                label={t('Change {what}', { what: languageName(translation.language) })}
                onClick={() => void act(() => open(translation))}
              />
            )}
            {stored.can.delete && (
              <IconButton
                icon="x"
                size={24}
                label={t('Remove {what}', { what: languageName(translation.language) })}
                onClick={() => void act(() => deleteRow(stored, translation.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {command && (
        <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={14} />} onClick={() => setEdited({})}>
          {t('Add a translation')}
        </Button>
      )}
      {edited && command && (
        <Suspense fallback={null}>
          <CommandDialog
            command={command}
            initial={edited.id ? { language: edited.language, name: edited.name, description: edited.description } : {}}
            onRun={(input, key) =>
              runCommand(
                record,
                row.id,
                'translate',
                { ...(edited.id ? { language: edited.language, name: edited.name } : {}), ...input },
                { key },
              )
            }
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
