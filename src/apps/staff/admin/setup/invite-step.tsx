import { useState } from 'react';
import { runCommand } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { label, t, tn } from '../../../../ui/i18n/t.ts';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button, Select, TextInput } from '../../../../ui/kit/kit.ts';
import { toast } from '../../../../ui/kit/toast-store.ts';
import { fieldErrors, type FieldErrors } from '../../../../ui/settings/field-error.ts';
import { useRows } from '../../../../ui/settings/use-rows.ts';

interface Person {
  readonly key: number;
  readonly name: string;
  readonly email: string;
  readonly role: string | null;
  readonly errors: FieldErrors;
}

const blank = (key: number, role: string | null): Person => ({ key, name: '', email: '', role, errors: {} });

/** Colleagues to invite, several at once; those that went out disappear, the others say why not. */
export function InviteStep({ onNext }: { onNext: () => void }) {
  const roles = useRows('/identity/roles', { fields: 'name,key', sort: 'name' });
  const [people, setPeople] = useState<readonly Person[]>([blank(0, null)]);
  const [isBusy, setIsBusy] = useState(false);
  const set = (key: number, change: Partial<Person>): void => setPeople((all) => all.map((p) => (p.key === key ? { ...p, ...change } : p)));
  const filled = people.filter((p) => p.name.trim() !== '' || p.email.trim() !== '');
  const send = async () => {
    const record = findRecord('identity.user');
    if (!record) return;
    setIsBusy(true);
    let failed = 0;
    for (const person of filled) {
      try {
        await runCommand(record, null, 'invite', { name: person.name, email: person.email, roles: person.role ? [person.role] : [] });
        setPeople((all) => all.filter((p) => p.key !== person.key));
      } catch (error) {
        failed += 1;
        set(person.key, { errors: fieldErrors(error) });
      }
    }
    setIsBusy(false);
    const sent = filled.length - failed;
    if (sent > 0) toast(tn(sent, '{count} invitation was sent.', '{count} invitations were sent.'));
    if (failed === 0) onNext();
  };
  return (
    <>
      <h1>{t('Who works with you?')}</h1>
      <p className="dim">{t('They get a mail with a link to choose a password. You can do this later as well.')}</p>
      <form
        className="setup-form"
        onSubmit={(e) => {
          e.preventDefault();
          void send();
        }}
      >
        <div className="welcome-rows">
          {people.map((person, index) => (
            <div key={person.key} className="welcome-row" role="group" aria-label={t('Person {number}', { number: index + 1 })}>
              <TextInput
                aria-label={t('Name')}
                placeholder={t('Name')}
                value={person.name}
                onChange={(e) => set(person.key, { name: e.currentTarget.value, errors: {} })}
                error={person.errors['name']}
                autoFocus={index === 0}
              />
              <TextInput
                aria-label={t('E-mail')}
                placeholder={t('E-mail')}
                type="email"
                value={person.email}
                onChange={(e) => set(person.key, { email: e.currentTarget.value, errors: {} })}
                error={person.errors['email'] ?? person.errors['']}
              />
              <Select
                aria-label={t('Role')}
                placeholder={t('Role')}
                value={person.role}
                onChange={(role) => set(person.key, { role })}
                data={(roles.data ?? []).map((r) => ({ value: r.id, label: r['key'] ? label(String(r['name'])) : String(r['name']) }))}
                error={person.errors['roles']}
              />
              <IconButton
                icon="x"
                size="lg"
                label={t('Remove {what}', { what: person.name || t('Person {number}', { number: index + 1 }) })}
                disabled={people.length === 1}
                onClick={() => setPeople(people.filter((p) => p.key !== person.key))}
              />
            </div>
          ))}
        </div>
        <div>
          <Button
            variant="subtle"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setPeople([...people, blank(Math.max(0, ...people.map((p) => p.key)) + 1, people.at(-1)?.role ?? null)])}
          >
            {t('Another one')}
          </Button>
        </div>
        <div className="setup-foot">
          <Button variant="subtle" size="sm" onClick={onNext}>
            {t('Later')}
          </Button>
          <Button type="submit" size="sm" loading={isBusy} disabled={filled.length === 0}>
            {t('Send invitations')}
          </Button>
        </div>
      </form>
    </>
  );
}
