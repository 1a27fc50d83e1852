import { useState } from 'react';
import { findRecord, session } from '../../../../ui/api/session.ts';
import { createRow } from '../../../../ui/api/records.ts';
import { formatDate, formatMoney } from '../../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '../../../../ui/kit/kit.ts';
import { RecordLink } from '../../../../ui/records/record-link.tsx';
import { RecordPicker } from '../../../../ui/records/record-picker.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../../ui/settings/use-action.ts';
import { entryChannels } from '../../records/choices.ts';
import type { EntryPreview, EntryState } from './entry-types.ts';

export interface PartProps {
  readonly state: EntryState;
  readonly set: (part: Partial<EntryState>) => void;
  readonly preview: EntryPreview | undefined;
}

/** Who buys, found or new, what they bought before, and how they ordered. */
export function CustomerCard({ state, set, preview }: PartProps) {
  const [people, companies] = [findRecord('parties.person'), findRecord('parties.organization')];
  const [isNew, setIsNew] = useState(false);
  const hasBuyer = state.person !== null || state.organization !== null;
  // What was chosen for one customer is not carried over to the next.
  const forOther = { address: null, delivery: null, outlet: null, payment: null, email: null };
  return (
    <SettingsCard
      title={t('Customer')}
      actions={
        people?.can.create ? (
          <Button size="compact-sm" variant="default" leftSection={<Icon name="user-plus" size={14} />} onClick={() => setIsNew(true)}>
            {t('New person')}
          </Button>
        ) : undefined
      }
    >
      <div className="entry-grid">
        {companies && (
          <RecordPicker
            record={companies}
            label={t('Organization')}
            value={state.organization}
            onChange={(organization) => set({ organization, ...forOther })}
          />
        )}
        {people && (
          <RecordPicker record={people} label={t('Person')} value={state.person} onChange={(person) => set({ person, ...forOther })} />
        )}
        <Select
          label={t('Channel')}
          allowDeselect={false}
          data={entryChannels.map((each) => ({ value: each.value, label: label(each.label) }))}
          value={state.channel}
          onChange={(channel) => set({ channel: channel ?? 'phone' })}
        />
      </div>
      {hasBuyer && preview && (
        <p className="dim entry-history">
          {preview.customer.orders === 0
            ? t('They have not bought anything yet.')
            : `${tn(preview.customer.orders, '{count} order', '{count} orders')}, ${formatMoney(preview.customer.revenue, session().company.baseCurrency)}${preview.customer.lastOrderAt ? `, ${t('last on {day}', { day: formatDate(preview.customer.lastOrderAt.slice(0, 10)) })}` : ''}`}
          {' · '}
          {preview.display === 'net' ? t('Prices without tax') : t('Prices with tax')}
        </p>
      )}
      {state.source && (
        <div className="entry-deal">
          <span className="dim">
            {t('From the deal')} <RecordLink type="sales.opportunity" value={state.source} />
          </span>
          {state.winsDeal !== null && (
            <Checkbox
              label={t('The order wins the deal')}
              checked={state.winsDeal}
              onChange={(event) => set({ winsDeal: event.currentTarget.checked })}
            />
          )}
        </div>
      )}
      {isNew && (
        <NewPerson
          onClose={() => setIsNew(false)}
          onMade={(person) => {
            set({ person, organization: null, ...forOther });
            setIsNew(false);
          }}
        />
      )}
    </SettingsCard>
  );
}

function NewPerson({ onClose, onMade }: { onClose: () => void; onMade: (person: { id: string; title: string }) => void }) {
  const people = findRecord('parties.person');
  const [values, setValues] = useState({ givenName: '', familyName: '', email: '', phone: '' });
  const { isBusy, act } = useAction();
  const field = (name: keyof typeof values, text: string, more: object = {}) => (
    <TextInput
      label={text}
      maxLength={120}
      value={values[name]}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
      {...more}
    />
  );
  const isReady = people !== null && values.familyName.trim() !== '';
  const make = () =>
    act(async () => {
      if (!people) return;
      const many = (value: string) => (value.trim() ? [{ value: value.trim() }] : []);
      const row = await createRow(people, {
        givenName: values.givenName.trim() || null,
        familyName: values.familyName.trim(),
        emails: many(values.email),
        phones: many(values.phone),
      });
      onMade({ id: row.id, title: `${values.givenName} ${values.familyName}`.trim() });
    });
  return (
    <Modal opened onClose={onClose} title={t('New person')} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void make();
        }}
      >
        <Stack gap="sm">
          <Group grow>
            {field('givenName', t('First name'), { 'data-autofocus': true })}
            {field('familyName', t('Last name'), { required: true })}
          </Group>
          {field('email', t('E-mail'), { type: 'email' })}
          {field('phone', t('Phone'), { type: 'tel' })}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" disabled={!isReady} loading={isBusy}>
              {t('Create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
