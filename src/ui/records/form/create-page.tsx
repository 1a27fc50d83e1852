import { useNavigate, useRouter } from '@tanstack/react-router';
import { noun, t } from '../../i18n/t.ts';
import { recordByPath } from '../../api/session.ts';
import { useTitle } from '../../shell/app-shell.tsx';
import { NotFoundPage } from '../../shell/error-page.tsx';
import { listHref, recordHref } from '../record-href.ts';
import { useAddress } from '../use-address.ts';
import { CreateForm } from './create-form.tsx';

export default function CreatePage() {
  const { module, path } = useAddress();
  const navigate = useNavigate();
  const router = useRouter();
  const record = recordByPath(module, path);
  useTitle(record ? t('Create {what}', { what: noun(record.label) }) : null);
  if (!record || !record.can.create) return <NotFoundPage />;
  return (
    <div className="page">
      <div className="page-inner" style={{ maxWidth: 720 }}>
        <h1 style={{ marginBottom: 16 }}>{t('Create {what}', { what: noun(record.label) })}</h1>
        <CreateForm
          key={record.key}
          record={record}
          onCreated={(row) => void navigate({ to: recordHref(record, row.id) })}
          onCancel={() => {
            if (router.history.canGoBack()) router.history.back();
            else void navigate({ to: listHref(record) });
          }}
        />
      </div>
    </div>
  );
}
