import { idOf } from '../../../kernel/record/id-of.ts';
import { choice, file, instant, language, longText, ref, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { PatchOf } from '../../../kernel/record/record.ts';
import { person } from '../../parties/records/person.ts';
import { normalAddress } from '../consents/normal-address.ts';
import { recordConsent } from '../consents/record-consent.ts';
import { privacyEvents } from '../events.ts';
import { managePrivacy } from '../permissions.ts';
import { channels, decisions, legalBases, proofs, type Decision } from '../records/choices.ts';
import { consent } from '../records/consent.ts';
import { purpose } from '../records/purpose.ts';
import { wording } from '../records/wording.ts';

/** What both commands ask for. To be confirmed is no answer: that state comes about by itself. */
const input = {
  channel: choice({ label: 'Channel', options: channels, required: true }),
  purpose: ref({ label: 'Purpose', to: 'privacy.purpose', help: 'Empty: the channel as a whole.' }),
  state: choice({ label: 'Decision', options: decisions.filter((d) => d.value !== 'pending'), required: true }),
  basis: choice({ label: 'Legal basis', options: legalBases }),
  proof: choice({ label: 'Proof', options: proofs }),
  evidence: text({ label: 'Evidence', max: 500, help: 'How it was given: the form, call or letter.' }),
  scan: file({ label: 'Scan', help: 'The signed paper.' }),
  wording: ref({ label: 'Wording shown', to: 'privacy.purposeWording' }),
  at: instant({ label: 'At', help: 'Now, if empty.' }),
};

/** The decision as the ledger takes it. */
const decisionOf = (values: PatchOf<{ readonly fields: typeof input }>) => ({
  channel: values.channel as 'email',
  purpose: idOf(values.purpose),
  state: values.state as Decision,
  basis: (values.basis ?? null) as 'consent' | null,
  at: values.at ?? null,
  wordingId: idOf(values.wording),
  proof: (values.proof ?? null) as 'form' | null,
  evidence: values.evidence ?? null,
  scanId: idOf(values.scan),
});

const recordOnPerson = defineCommand({
  name: 'record-consent',
  label: 'Record consent',
  description: 'Keeps whether the person may be contacted over a channel, why, and how we know.',
  on: person,
  input,
  emits: [privacyEvents.consentRecorded],
  run: async (ctx, row, values) => {
    checkTime(ctx.now, values.at ?? null);
    const saved = await recordConsent(ctx, {
      personId: row.id,
      ...decisionOf(values),
    });
    return { consentId: saved.id, state: saved.state };
  },
});

const recordOnAddress = defineCommand({
  name: 'record',
  label: 'Record consent of an address',
  description: 'For an e-mail address or number that belongs to no person yet; counts for the person who has it later.',
  on: consent,
  target: 'list',
  permission: managePrivacy,
  input: { address: text({ label: 'Address or number', required: true, max: 320 }), ...input },
  emits: [privacyEvents.consentRecorded],
  run: async (ctx, _row, values) => {
    checkTime(ctx.now, values.at ?? null);
    const address = normalAddress(String(values.address), ctx.scope.country);
    if (!address || address.kind === 'domain')
      throw invalid([{ pointer: '/address', code: 'address', message: 'is no e-mail address or phone number' }]);
    const saved = await recordConsent(ctx, {
      address: address.value,
      ...decisionOf(values),
    });
    return { consentId: saved.id, state: saved.state };
  },
});

const addWording = defineCommand({
  name: 'add-wording',
  label: 'Add wording',
  description: 'The words that people are shown from now on in a language. What was agreed to keeps the words of its time.',
  on: purpose,
  permission: managePrivacy,
  input: {
    language: language({ label: 'Language', required: true }),
    text: longText({ label: 'Text', required: true, max: 4000 }),
  },
  run: async (ctx, row, values) => {
    // The purpose is locked, so that two at once don't make the same version.
    const { rows } = await sql<{ next: number }>`select coalesce(max(edition), 0)::int + 1 as next from purpose_wording
      where purpose_id = ${row.id}::uuid and language = ${values.language}`.execute(ctx.db);
    const made = await createRecord(ctx, wording, {
      purpose: row.id,
      language: values.language,
      text: values.text,
      edition: rows[0]?.next ?? 1,
    });
    return { wordingId: made.id, edition: made.edition };
  },
});

function checkTime(now: string, at: string | null): void {
  if (at !== null && at > now) throw invalid([{ pointer: '/at', code: 'future', message: 'is in the future' }]);
}

export const consentCommands: readonly Command[] = [recordOnPerson, recordOnAddress, addWording];
