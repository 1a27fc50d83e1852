import { findRecord } from '../../../../ui/api/session.ts';
import type { RecordMeta } from '../../../../ui/api/types.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { MultiSelect } from '../../../../ui/kit/kit.ts';
import { RecordsPicker } from '../../../../ui/records/records-picker.tsx';
import { useRows } from '../../../../ui/settings/use-rows.ts';
import type { NotifyStep, Recipient } from '../../rules/definition.ts';
import { pathsOf } from './paths.ts';
import { TemplateInput } from './template-input.tsx';

/** Who is told, and what. */
export function NotifyForm({ step, record, onChange }: { step: NotifyStep; record: RecordMeta; onChange: (step: NotifyStep) => void }) {
  const users = findRecord('identity.user');
  const roles = useRows('/identity/roles', { fields: 'name', sort: 'name' }, { enabled: findRecord('identity.role') !== null });
  const people = pathsOf(record).filter((p) => p.field?.kind === 'ref' && p.field.to === 'identity.user' && p.value !== record.owner);
  const groups = [
    ...(record.owner ? [{ value: 'owner', label: t('The owner') }] : []),
    { value: 'watchers', label: t('Who watches it') },
    ...people.map((p) => ({ value: `field ${p.value}`, label: p.label })),
    ...(roles.data ?? []).map((role) => ({
      value: `role ${role.id}`,
      label: t('Everybody with the role {name}', { name: label(String(role['name'])) }),
    })),
  ];
  const named = step.to.flatMap((r) => (r.to === 'user' ? [r.id] : []));
  return (
    <div className="automation-form">
      <MultiSelect
        label={t('Whom to tell')}
        data={groups}
        value={step.to.filter((r) => r.to !== 'user').map(keyOf)}
        onChange={(keys) => onChange({ ...step, to: [...keys.map(recipientOf), ...step.to.filter((r) => r.to === 'user')] })}
        searchable
        hidePickedOptions
      />
      {users && (
        <div>
          <span className="automation-input-label">{t('And these people')}</span>
          <RecordsPicker
            record={users}
            aria-label={t('And these people')}
            value={named}
            onChange={(ids) =>
              onChange({ ...step, to: [...step.to.filter((r) => r.to !== 'user'), ...ids.map((id): Recipient => ({ to: 'user', id }))] })
            }
          />
        </div>
      )}
      <TemplateInput record={record} label={t('Message')} required value={step.title} onChange={(title) => onChange({ ...step, title })} />
      <TemplateInput
        record={record}
        label={t('Further text')}
        isLong
        value={step.body ?? ''}
        onChange={(body) => onChange(body === '' ? withoutBody(step) : { ...step, body })}
      />
    </div>
  );
}

function withoutBody({ id, kind, to, title }: NotifyStep): NotifyStep {
  return { id, kind, to, title };
}

function keyOf(recipient: Recipient): string {
  if (recipient.to === 'field') return `field ${recipient.field}`;
  return recipient.to === 'role' ? `role ${recipient.id}` : recipient.to;
}

function recipientOf(key: string): Recipient {
  const [to, rest = ''] = key.split(' ');
  if (to === 'field') return { to, field: rest };
  if (to === 'role') return { to, id: rest };
  return to === 'owner' ? { to } : { to: 'watchers' };
}
