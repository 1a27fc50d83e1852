import { Link } from '@tanstack/react-router';
import { findField } from '../../../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../../../ui/api/types.ts';
import { label } from '../../../../ui/i18n/t.ts';
import { FieldValue } from '../../../../ui/records/field-value.tsx';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';

const shown = [
  'company',
  'jobTitle',
  'email',
  'phone',
  'website',
  'city',
  'postalCode',
  'country',
  'source',
  'campaign',
  'score',
  'owner',
  'message',
] as const;

/** What the lead says of itself. */
export function LeadCard({ record, row }: { record: RecordMeta; row: Row }) {
  return (
    <SettingsCard>
      <h2 className="convert-title">
        <Link to={recordHref(record, row.id)}>{String(row['name'])}</Link>
      </h2>
      <dl className="convert-facts">
        {shown.map((name) => {
          const field = findField(record, name);
          return field && row[name] !== null && row[name] !== '' ? (
            <div key={name}>
              <dt>{label(field.label)}</dt>
              <dd>
                <FieldValue field={field} value={row[name]} row={row} />
              </dd>
            </div>
          ) : null;
        })}
      </dl>
    </SettingsCard>
  );
}
