import { findRecord } from '../../../../ui/api/session.ts';
import type { RecordMeta } from '../../../../ui/api/types.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Select } from '../../../../ui/kit/kit.ts';
import { useRows } from '../../../../ui/settings/use-rows.ts';
import type { ApprovalStep } from '../../rules/definition.ts';
import { pathsOf } from './paths.ts';
import { TemplateInput } from './template-input.tsx';

/** What is to be approved, for how much, and by which policy. */
export function ApprovalForm({
  step,
  record,
  onChange,
}: {
  step: ApprovalStep;
  record: RecordMeta;
  onChange: (step: ApprovalStep) => void;
}) {
  const policies = useRows(
    '/approvals/policies',
    { fields: 'name,recordType', sort: 'name' },
    { enabled: findRecord('approvals.approvalPolicy') !== null },
  );
  const amounts = pathsOf(record).filter((p) => p.field?.kind === 'money');
  const choose = (key: 'amount' | 'policy', value: string | null): void => {
    const { [key]: _, ...rest } = step;
    onChange(value === null ? rest : { ...rest, [key]: value });
  };
  return (
    <div className="automation-form">
      <TemplateInput
        record={record}
        label={t('What is to be approved')}
        required
        value={step.title}
        onChange={(title) => onChange({ ...step, title })}
      />
      {amounts.length > 0 && (
        <Select
          label={t('Amount')}
          data={amounts.map((p) => ({ value: p.value, label: p.label }))}
          value={step.amount ?? null}
          onChange={(value) => choose('amount', value)}
          clearable
        />
      )}
      <Select
        label={t('Policy')}
        placeholder={t('The one that fits the record and amount')}
        data={(policies.data ?? []).filter((p) => p['recordType'] === record.key).map((p) => ({ value: p.id, label: String(p['name']) }))}
        value={step.policy ?? null}
        onChange={(value) => choose('policy', value)}
        clearable
      />
    </div>
  );
}
