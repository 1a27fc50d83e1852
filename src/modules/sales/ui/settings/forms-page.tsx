import '../sales.css';
import { useState } from 'react';
import type { Row } from '../../../../ui/api/types.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Modal } from '../../../../ui/kit/kit.ts';
import { CopyField } from '../../../../ui/settings/copy-field.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { useRows } from '../../../../ui/settings/use-rows.ts';
import { RecordTable } from '../../../../ui/records/record-table.tsx';

const fields = [
  'name',
  'key',
  'isActive',
  'heading',
  'intro',
  'asks',
  'needs',
  'consentText',
  'isConsentNeeded',
  'purpose',
  'thanks',
  'redirectTo',
  'origins',
  'source',
  'campaign',
  'answerWithin',
] as const;

/** Forms for the company's websites, with the code that brings them there and how they look. */
export default function FormsPage() {
  const forms = useRows('/sales/lead-forms', { sort: 'name' });
  const [shown, setShown] = useState<Row | null>(null);
  return (
    <SettingsPage title={t('Web forms')} text={t('Forms that make leads: link to them, or put them into a page of your website.')} isWide>
      <RecordTable
        of="sales.leadForm"
        title={t('Web forms')}
        rows={forms.data}
        error={forms.error}
        columns={['name', 'key', 'isActive', 'asks', 'answerWithin']}
        form={fields}
        icon="link"
        extra={[
          {
            key: 'embed',
            title: t('Embed'),
            cell: (form) => (
              <IconButton
                icon="external-link"
                size={26}
                label={t('Code and preview of {what}', { what: String(form['name']) })}
                onClick={() => setShown(form)}
              />
            ),
          },
        ]}
      />
      {shown && <EmbedDialog form={shown} onClose={() => setShown(null)} />}
    </SettingsPage>
  );
}

function EmbedDialog({ form, onClose }: { form: Row; onClose: () => void }) {
  const address = `${window.location.origin}/forms/${String(form['key'])}`;
  const name = String(form['name']);
  const code = `<iframe src="${address}" title="${String(form['heading']).replace(/["<>&]/g, '')}" width="100%" height="720" style="border:0" loading="lazy"></iframe>`;
  const origins = String(form['origins'] ?? '').trim();
  return (
    <Modal opened onClose={onClose} title={name} size={820} closeButtonProps={{ 'aria-label': t('Close') }}>
      <div className="form-embed">
        <h3 className="form-embed-head">{t('Link')}</h3>
        <CopyField label={t('Link')} text={address} />
        <h3 className="form-embed-head">{t('Code for your website')}</h3>
        <CopyField label={t('Code for your website')} text={code} isBlock />
        <p className="dim" style={{ margin: 0 }}>
          {origins
            ? t('It shows on {websites}.', { websites: origins.split(/\s+/).join(', ') })
            : t('Browsers show it on no website yet: name the addresses that may under “{field}”.', { field: label('Websites') })}
        </p>
        <h3 className="form-embed-head">{t('Preview')}</h3>
        {form['isActive'] === true ? (
          <iframe className="form-preview" src={address} title={t('Preview of {what}', { what: name })} />
        ) : (
          <p className="dim">{t('It is not in use; visitors are told that there is no form here.')}</p>
        )}
      </div>
    </Modal>
  );
}
