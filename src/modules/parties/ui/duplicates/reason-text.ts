import { findRecord } from '../../../../ui/api/session.ts';
import { label } from '../../../../ui/i18n/t.ts';
import type { Reason } from '../../rules/score.ts';

const sentences: Readonly<Record<Reason['rule'], string>> = {
  same: 'is the same',
  variant: 'is a form of the same name',
  initial: 'fits the initial',
  swapped: 'has first and last name swapped',
  similar: 'is spelled much alike',
  'sounds-alike': 'sounds alike',
  contained: 'is part of the other',
  'shared-mailbox': 'is the same shared mailbox',
  'same-local-part': 'has the same part before the @',
  different: 'differs',
};

/** A reason in the reader's language: "E-mail is the same (ana@acme.example)". */
export function reasonText(reason: Reason): string {
  const values = reason.left === reason.right ? reason.left : `${reason.left} / ${reason.right}`;
  return `${fieldName(reason.field)} ${label(sentences[reason.rule])}${values ? ` (${values})` : ''}`;
}

// One value of a field that may hold several.
const single: Readonly<Record<string, string>> = { email: 'E-mail', phone: 'Phone', domain: 'Domain', taxId: 'Tax id' };

/** `familyName` is "Last name" where the record says so. */
function fieldName(name: string): string {
  const known = ['parties.person', 'parties.organization'].flatMap((key) => findRecord(key)?.fields ?? []).find((f) => f.name === name);
  const words = name.replaceAll(/([a-z])([A-Z])/g, (_all, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return label(single[name] ?? known?.label ?? words.charAt(0).toUpperCase() + words.slice(1));
}
