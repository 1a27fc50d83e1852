import { findField, findRecord } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Checkbox, MultiSelect, Radio, TextInput } from '../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import type { ImportPlan, Inspection, OnMatch, TargetPlan } from './types.ts';

interface DuplicatesStepProps {
  readonly inspection: Inspection;
  readonly plan: ImportPlan;
  readonly onChange: (plan: ImportPlan) => void;
}

/** What makes a row the same as a record that is there, and what happens then. */
export function DuplicatesStep({ inspection, plan, onChange }: DuplicatesStepProps) {
  const isCards = inspection.options.format === 'vcf';
  const set = (alias: string, change: Partial<TargetPlan>): void =>
    onChange({ ...plan, targets: plan.targets.map((each) => (each.alias === alias ? { ...each, ...change } : each)) });
  return (
    <>
      <SettingsCard
        title={t('When a record is there already')}
        text={t('The first of these that agrees counts. Within the file the same holds.')}
      >
        {plan.targets
          .filter(({ alias }) => !inspection.parts.includes(alias))
          .map((target) => {
            const record = findRecord(target.record);
            const name = label(record?.labelPlural ?? target.record);
            const keys = keysOf(target, plan, isCards, inspection);
            return (
              <div key={target.alias} className="match-target" role="group" aria-label={name}>
                <h3>{name}</h3>
                {keys.length > 0 && (
                  <MultiSelect
                    label={t('Recognised by')}
                    value={target.match.map((fields) => fields.join('+'))}
                    onChange={(chosen) => set(target.alias, { match: chosen.map((key) => key.split('+')) })}
                    data={[...new Set([...target.match.map((fields) => fields.join('+')), ...keys])].map((key) => ({
                      value: key,
                      label: keyName(key, target.record),
                    }))}
                    placeholder={target.match.length === 0 ? t('Nothing: every row is new') : undefined}
                  />
                )}
                <Radio.Group
                  label={t('Then')}
                  value={target.onMatch}
                  onChange={(value) => set(target.alias, { onMatch: value as OnMatch })}
                >
                  <div className="role-picker">
                    <Radio
                      value="merge"
                      label={t('Fill in what is missing')}
                      description={t('What is there stays; blanks are filled, lists grow.')}
                    />
                    <Radio value="update" label={t('Overwrite')} description={t('What the file says counts; lists grow.')} />
                    <Radio value="skip" label={t('Leave the row out')} description={t('Only new records are created.')} />
                    <Radio value="create" label={t('Create it anyway')} description={t('Every row becomes a new record.')} />
                  </div>
                </Radio.Group>
              </div>
            );
          })}
      </SettingsCard>
      <SettingsCard title={t('Values that do not fit')}>
        <Radio.Group
          aria-label={t('Values that do not fit')}
          value={plan.badValues}
          onChange={(value) => onChange({ ...plan, badValues: value as ImportPlan['badValues'] })}
        >
          <div className="role-picker flat">
            <Radio
              value="keep"
              label={t('Keep them in the description')}
              description={t('Nothing is lost: an invalid phone number ends up as text in the record, with a warning.')}
            />
            <Radio value="refuse" label={t('Refuse the row')} description={t('You get these rows back as a file, with the reason.')} />
          </div>
        </Radio.Group>
      </SettingsCard>
      <SettingsCard title={t('Automations')}>
        <Checkbox
          label={t('Let automations work on what is imported')}
          description={t('Otherwise only those start that are meant for imports too.')}
          checked={plan.automations === 'on'}
          onChange={(e) => onChange({ ...plan, automations: e.currentTarget.checked ? 'on' : 'off' })}
        />
      </SettingsCard>
      <SettingsCard title={t('Origin')}>
        <TextInput
          label={t('Name of the system the file comes from')}
          description={t('Its ids are kept under this name, so that later files find the same records.')}
          value={plan.source ?? ''}
          placeholder="hubspot"
          onChange={(e) => onChange({ ...withoutSource(plan), ...(e.currentTarget.value ? { source: e.currentTarget.value } : {}) })}
        />
      </SettingsCard>
    </>
  );
}

/** What a record may be recognised by: fields that the file fills and that can tell records apart. */
function keysOf(target: TargetPlan, plan: ImportPlan, isCards: boolean, inspection: Inspection): readonly string[] {
  if (isCards) return target.match.map((fields) => fields.join('+'));
  const mapped = [...new Set(plan.columns.filter((c) => c.target === target.alias).map((c) => c.field))];
  const telling = /^(text|email|phone|url|domain|taxId|number|many|personName)$/;
  return mapped.filter(
    (name) =>
      name === 'externalId' ||
      name === 'id' ||
      telling.test(inspection.fields[target.alias]?.find((f) => f.name === `${target.alias}.${name}`)?.kind ?? ''),
  );
}

function keyName(key: string, recordKey: string): string {
  const record = findRecord(recordKey);
  return key
    .split('+')
    .map((name) =>
      name === 'externalId'
        ? t('Id in the other system')
        : name === 'id'
          ? t('Our id')
          : label((record && findField(record, name.split('.')[0] ?? name)?.label) ?? name),
    )
    .join(' + ');
}

function withoutSource({ source: _gone, ...rest }: ImportPlan): ImportPlan {
  return rest;
}
