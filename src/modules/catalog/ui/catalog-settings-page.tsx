import './catalog.css';
import { createRow, updateRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { RecordTable } from '../../../ui/records/record-table.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { AttributeDialog } from './attribute-dialog.tsx';
import { useAttributes, type AttributeRow } from './use-attributes.ts';

/** What products have in common, how they are taxed, and which words mean the same to buyers. */
export default function CatalogSettingsPage() {
  const attributes = useAttributes();
  const taxClasses = useRows('/catalog/tax-classes', { sort: 'name' });
  const synonyms = useRows('/catalog/search-synonyms', { sort: 'word' });
  const record = findRecord('catalog.attribute');
  return (
    <SettingsPage title={t('Catalog')} text={t('What your products have in common, how they are taxed, and how buyers find them.')} isWide>
      <RecordTable
        of="catalog.attribute"
        title={t('Attributes')}
        text={t('Colour, size, volume: shown on the page of a product, as filters of the shop, and to make variants.')}
        rows={attributes.data}
        error={attributes.error}
        columns={['label', 'code', 'kind', 'isFacet', 'isVariantOption']}
        form={[]}
        isOrdered
        icon="adjustments-horizontal"
        editor={(row, close, done, preset) =>
          record && (
            <AttributeDialog
              attribute={row as AttributeRow | null}
              onClose={close}
              onSave={async (values) => {
                if (row) await updateRow(record, row as Row, values);
                else await createRow(record, { ...preset, ...values });
                await done();
                close();
              }}
            />
          )
        }
      />
      <RecordTable
        of="catalog.taxClass"
        title={t('Tax classes')}
        text={t('How the law taxes a kind of product. The rates of each country belong to the prices.')}
        rows={taxClasses.data}
        error={taxClasses.error}
        columns={['name', 'code']}
        form={['name', 'code']}
        icon="percentage"
      />
      <RecordTable
        of="catalog.searchSynonym"
        title={t('Words that mean the same')}
        text={t('Who searches the shop for one of them finds the others too.')}
        rows={synonyms.data}
        error={synonyms.error}
        columns={['word', 'synonyms']}
        form={['word', 'synonyms']}
        icon="switch-horizontal"
      />
    </SettingsPage>
  );
}
