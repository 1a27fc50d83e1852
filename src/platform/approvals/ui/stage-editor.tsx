import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, NumberInput, Select, TextInput } from '../../../ui/kit/kit.ts';
import type { FieldErrors } from '../../../ui/settings/field-error.ts';
import type { Approver, StageRule } from '../rules/stage-rule.ts';

export interface Choices {
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly roles: readonly { readonly value: string; readonly label: string }[];
}

interface StageEditorProps {
  readonly stage: StageRule;
  readonly index: number;
  readonly choices: Choices;
  readonly errors: FieldErrors;
  readonly onChange: (stage: StageRule) => void;
  readonly onRemove: (() => void) | null;
}

/** One stage of a policy: what it is called, who decides in it, and how many of them. */
export function StageEditor({ stage, index, choices, errors, onChange, onRemove }: StageEditorProps) {
  const at = `stages/${index}`;
  const setApprover = (i: number, next: Approver | null): void =>
    onChange({ ...stage, approvers: stage.approvers.flatMap((one, k) => (k === i ? (next ? [next] : []) : [one])) });
  const number = index + 1;
  return (
    <li className="stage-editor" aria-label={t('Stage {number}', { number })}>
      <div className="approver-row">
        <TextInput
          label={t('Name of stage {number}', { number })}
          required
          value={stage.name}
          onChange={(e) => onChange({ ...stage, name: e.currentTarget.value })}
          error={errors[`${at}/name`]}
        />
        <Select
          className="grow"
          label={t('Who has to agree')}
          allowDeselect={false}
          value={stage.need === 'all' ? 'all' : 'some'}
          onChange={(value) => onChange({ ...stage, need: value === 'all' ? 'all' : 1 })}
          data={[
            { value: 'all', label: t('Everybody') },
            { value: 'some', label: t('Some of them') },
          ]}
        />
        {stage.need !== 'all' && (
          <NumberInput
            label={t('How many')}
            min={1}
            max={100}
            w={110}
            value={stage.need}
            onChange={(value) => onChange({ ...stage, need: Number(value) || 1 })}
            error={errors[`${at}/need`]}
          />
        )}
        {onRemove && <IconButton icon="trash" label={t('Remove stage {number}', { number })} onClick={onRemove} />}
      </div>
      {stage.approvers.map((approver, i) => (
        <ApproverRow
          key={i}
          approver={approver}
          number={i + 1}
          choices={choices}
          error={errors[`${at}/approvers/${i}/${approver.kind}`] ?? errors[`${at}/approvers/${i}/level`]}
          onChange={(next) => setApprover(i, next)}
        />
      ))}
      {errors[`${at}/approvers`] && (
        <span role="alert" className="field-problem">
          {errors[`${at}/approvers`]}
        </span>
      )}
      <span>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange({ ...stage, approvers: [...stage.approvers, { kind: 'manager', level: 1 }] })}
        >
          {t('Add an approver')}
        </Button>
      </span>
    </li>
  );
}

interface ApproverRowProps {
  readonly approver: Approver;
  readonly number: number;
  readonly choices: Choices;
  readonly error: string | undefined;
  readonly onChange: (approver: Approver | null) => void;
}

function ApproverRow({ approver, number, choices, error, onChange }: ApproverRowProps) {
  const start = (kind: string | null): void => {
    if (kind === 'user') onChange({ kind, user: '' });
    else if (kind === 'role') onChange({ kind, role: '' });
    else if (kind === 'manager' || kind === 'ownerManager') onChange({ kind, level: 1 });
  };
  return (
    <div className="approver-row">
      <Select
        aria-label={t('Kind of approver {number}', { number })}
        allowDeselect={false}
        value={approver.kind}
        onChange={start}
        data={[
          { value: 'manager', label: t('Requester’s manager') },
          { value: 'ownerManager', label: t('Record owner’s manager') },
          { value: 'role', label: t('Everybody with the role') },
          { value: 'user', label: t('This person') },
        ]}
      />
      {approver.kind === 'user' && (
        <Select
          className="grow"
          aria-label={t('Person {number}', { number })}
          searchable
          placeholder={t('Choose a person')}
          value={approver.user || null}
          onChange={(user) => onChange({ kind: 'user', user: user ?? '' })}
          data={[...choices.people]}
          error={error}
        />
      )}
      {approver.kind === 'role' && (
        <Select
          className="grow"
          aria-label={t('Role {number}', { number })}
          searchable
          placeholder={t('Choose a role')}
          value={approver.role || null}
          onChange={(role) => onChange({ kind: 'role', role: role ?? '' })}
          data={[...choices.roles]}
          error={error}
        />
      )}
      {(approver.kind === 'manager' || approver.kind === 'ownerManager') && (
        <Select
          className="grow"
          aria-label={t('Level {number}', { number })}
          allowDeselect={false}
          value={String(approver.level)}
          onChange={(level) => onChange({ kind: approver.kind, level: Number(level) })}
          data={[1, 2, 3, 4].map((level) => ({
            value: String(level),
            label: level === 1 ? t('The lead of their team') : t('{count} levels up', { count: level }),
          }))}
          error={error}
        />
      )}
      <IconButton icon="x" label={t('Remove approver {number}', { number })} onClick={() => onChange(null)} />
    </div>
  );
}
