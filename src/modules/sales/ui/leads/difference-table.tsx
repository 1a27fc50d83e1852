import { findField, findRecord } from '../../../../ui/api/session.ts';
import type { Row } from '../../../../ui/api/types.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Radio } from '../../../../ui/kit/kit.ts';
import { useData } from '../../../../ui/settings/use-data.ts';
import {
  organizationDifferences,
  personDifferences,
  type KnownOrganization,
  type KnownPerson,
  type LeadSays,
} from '../../rules/lead-differences.ts';

interface DifferenceTableProps {
  readonly part: 'organization' | 'person';
  readonly id: string;
  readonly lead: Row;
  readonly takeOver: readonly string[];
  readonly onChange: (takeOver: readonly string[]) => void;
}

/** Where the lead says something else than the record: which of the two shall stand, field by field. */
export function DifferenceTable({ part, id, lead, takeOver, onChange }: DifferenceTableProps) {
  const record = findRecord(part === 'organization' ? 'parties.organization' : 'parties.person');
  const { data } = useData<{ data: Row }>(`/parties/${part === 'organization' ? 'organizations' : 'people'}/${id}`);
  if (!record || !data) return null;
  const says = lead as unknown as LeadSays;
  const found =
    part === 'organization'
      ? organizationDifferences(says, data.data as unknown as KnownOrganization)
      : personDifferences(says, data.data as unknown as KnownPerson);
  if (found.length === 0) return <p className="dim convert-same">{t('It says nothing that we do not have.')}</p>;
  return (
    <ul className="convert-differences" aria-label={t('What differs')}>
      {found.map((difference) => {
        const name = `${part}.${difference.field}`;
        const fieldLabel = label(findField(record, difference.field)?.label ?? difference.field);
        return (
          <li key={name}>
            <strong>{fieldLabel}</strong>
            <Radio.Group
              aria-label={fieldLabel}
              value={takeOver.includes(name) ? 'lead' : 'record'}
              onChange={(side) => onChange(side === 'lead' ? [...takeOver, name] : takeOver.filter((each) => each !== name))}
            >
              <div className="convert-sides">
                <Radio
                  value="record"
                  label={difference.record === null ? t('Leave empty') : t('Keep {value}', { value: difference.record })}
                />
                <Radio
                  value="lead"
                  label={difference.isAddition ? t('Add {what}', { what: difference.lead }) : t('Take {value}', { value: difference.lead })}
                />
              </div>
            </Radio.Group>
          </li>
        );
      })}
    </ul>
  );
}
