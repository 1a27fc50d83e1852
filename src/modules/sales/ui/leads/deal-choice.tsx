import { inputOf } from '../../../../fields/inputs.ts';
import { findField, findRecord } from '../../../../ui/api/session.ts';
import type { FieldMeta, Row } from '../../../../ui/api/types.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Radio, SegmentedControl, Select, TextInput } from '../../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../../ui/records/record-picker.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import type { LeadMatches } from '../../rules/lead-matches.ts';
import { usePipelines } from '../use-pipelines.ts';
import type { ConvertChoice } from './convert-choice.ts';

interface DealCardProps {
  readonly lead: Row;
  readonly matches: LeadMatches;
  readonly choice: ConvertChoice;
  readonly onChange: (part: Partial<ConvertChoice>) => void;
}

/** A new opportunity, one that there is, or none. */
export function DealCard({ matches, choice, onChange }: DealCardProps) {
  const record = findRecord('sales.opportunity');
  if (!record) return null;
  const isListed = matches.opportunities.some((deal) => deal.id === choice.opportunity?.id);
  return (
    <SettingsCard title={label(record.label)}>
      <SegmentedControl
        aria-label={label(record.label)}
        value={choice.deal}
        onChange={(deal) => onChange({ deal: deal as ConvertChoice['deal'] })}
        data={[
          { value: 'new', label: t('New') },
          { value: 'existing', label: t('One there is') },
          { value: 'none', label: t('None') },
        ]}
      />
      {choice.deal === 'new' && <NewDeal choice={choice} onChange={onChange} />}
      {choice.deal === 'existing' && (
        <div className="convert-options">
          <Radio.Group
            aria-label={t('Open deals that may be meant')}
            value={choice.opportunity?.id ?? ''}
            onChange={(id) => {
              const deal = matches.opportunities.find((each) => each.id === id);
              if (deal) onChange({ opportunity: { id: deal.id, title: deal.title } });
            }}
          >
            <div className="convert-options">
              {matches.opportunities.map((deal) => (
                <Radio key={deal.id} value={deal.id} label={deal.title} description={deal.organization} />
              ))}
            </div>
          </Radio.Group>
          <div className="convert-picker">
            <RecordPicker
              record={record}
              value={isListed ? null : choice.opportunity}
              onChange={(opportunity) => onChange({ opportunity })}
              aria-label={t('Another opportunity')}
              placeholder={t('Another opportunity')}
            />
          </div>
        </div>
      )}
    </SettingsCard>
  );
}

function NewDeal({ choice, onChange }: Pick<DealCardProps, 'choice' | 'onChange'>) {
  const record = findRecord('sales.opportunity');
  const { pipelines } = usePipelines();
  const fields = ['amount', 'closeOn'].flatMap((name) => (record ? (findField(record, name) ?? []) : []));
  return (
    <div className="convert-deal">
      <TextInput
        label={t('Name')}
        value={choice.dealName}
        maxLength={200}
        onChange={(e) => onChange({ dealName: e.currentTarget.value })}
      />
      {fields.map((field) => {
        const { Input } = inputOf(field);
        return (
          <Input
            key={field.name}
            field={withoutHelp(field)}
            value={choice[field.name as 'amount' | 'closeOn']}
            onChange={(value) => onChange({ [field.name]: value })}
            error={null}
            autoFocus={false}
            disabled={false}
          />
        );
      })}
      {(pipelines?.length ?? 0) > 1 && (
        <Select
          label={label('Pipeline')}
          placeholder={pipelines?.find((p) => p.isDefault)?.name ?? ''}
          clearable
          clearButtonProps={{ 'aria-label': t('Clear') }}
          data={(pipelines ?? []).map((p) => ({ value: p.id, label: p.name }))}
          value={choice.pipeline}
          onChange={(pipeline) => onChange({ pipeline })}
        />
      )}
    </div>
  );
}

/** What a field of the record says of itself is about a deal that is there. */
function withoutHelp({ help: _help, ...field }: FieldMeta): FieldMeta {
  return field;
}
