import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import type { Channel, LegalBasis, SuppressionReason } from '../records/choices.ts';
import { answer, decideContact, type ContactAnswer, type ContactReason } from '../rules/decide-contact.ts';
import { decisiveLine, type LedgerLine } from '../rules/derive-state.ts';
import { loadAddressLedger, loadPersonLedger, peopleWith, type PersonLedger } from './load-ledger.ts';
import { normalAddress, type NormalAddress } from './normal-address.ts';
import { findSuppressed } from './suppression-list.ts';

export interface ContactQuestion {
  /** Id of the person; or `address`. */
  readonly personId?: string;
  /** E-mail address or phone number as anybody may write it. With `personId` too: that address of that person. */
  readonly address?: string;
  readonly channel: Channel;
  /** Key or id of the purpose. */
  readonly purpose: string;
}

type ContactCtx = Pick<Ctx, 'db' | 'services' | 'scope'>;

/**
 * Whether somebody may be contacted over a channel for a purpose, and why or why not. To be asked right before sending, each
 * time: what it says holds now and is not to be kept. An address that several people have is open only if it is for each of them.
 */
export async function mayContact(ctx: ContactCtx, question: ContactQuestion): Promise<ContactAnswer> {
  const address = question.address === undefined ? null : normalAddress(question.address, ctx.scope.country);
  if (question.address !== undefined && (!address || address.kind === 'domain')) return no('noAddress');
  const purpose = await findPurpose(ctx, question.purpose);
  if (!purpose) return no('purposeUnused');
  if (question.personId !== undefined) {
    const ledger = isId(question.personId) ? await loadPersonLedger(ctx, question.personId) : null;
    return ledger ? decideFor(ctx, question.channel, purpose, ledger, address) : no('unknownPerson');
  }
  if (!address) return no('noAddress');
  return mayUse(ctx, question.channel, purpose, address);
}

async function mayUse(ctx: ContactCtx, channel: Channel, purpose: PurposeFacts, address: NormalAddress): Promise<ContactAnswer> {
  const people = await peopleWith(ctx, address.value);
  const answers: ContactAnswer[] = [];
  for (const id of people) {
    const ledger = await loadPersonLedger(ctx, id);
    if (ledger) answers.push(await decideFor(ctx, channel, purpose, ledger, address));
  }
  if (answers.length > 0) return answers.find((each) => !each.allowed) ?? (answers[0] as ContactAnswer);
  const lines = await loadAddressLedger(ctx, address.value);
  return decideFor(ctx, channel, purpose, { ...nobody, lines }, address);
}

const nobody: PersonLedger = { lines: [], mergedAt: null, emails: [], phones: [], hasPostalAddress: false, isRestricted: false };

async function decideFor(
  ctx: ContactCtx,
  channel: Channel,
  purpose: PurposeFacts,
  ledger: PersonLedger,
  address: NormalAddress | null,
): Promise<ContactAnswer> {
  const candidates = address ? [address] : addressesFor(channel, ledger);
  const suppressed = await findSuppressed(ctx, candidates, channel);
  // Where a person has addresses the channel can't be written to without one; a bare address brings its own.
  const needsAddress = channel !== 'tracking' && channel !== 'chat' && !(channel === 'post' && ledger.hasPostalAddress);
  return decideContact({
    basis: purpose.basis,
    isActive: purpose.isActive,
    allowsChannel: purpose.channels === null || purpose.channels.length === 0 || purpose.channels.includes(channel),
    said: said(ledger.lines, ledger.mergedAt, channel, purpose),
    isRestricted: ledger.isRestricted,
    addresses: candidates.map(({ value }, index) => ({ value, suppressed: suppressed[index] ?? null })),
    needsAddress,
  });
}

function said(lines: readonly LedgerLine[], mergedAt: string | null, channel: Channel, purpose: PurposeFacts): LedgerLine | null {
  return decisiveLine(lines, { channel, purposeId: purpose.id, isGeneral: purpose.isGeneral, mergedAt });
}

function addressesFor(channel: Channel, { emails, phones }: PersonLedger): readonly NormalAddress[] {
  if (channel === 'email' || channel === 'tracking') return emails.map((value) => ({ kind: 'email', value }));
  if (channel === 'post') return [];
  return phones.map((value) => ({ kind: 'phone', value }));
}

export interface PurposeFacts {
  readonly id: string;
  readonly key: string;
  readonly basis: LegalBasis;
  readonly isActive: boolean;
  readonly isGeneral: boolean;
  readonly doubleOptIn: boolean;
  readonly channels: readonly Channel[] | null;
}

export async function findPurpose(ctx: Pick<Ctx, 'db'>, keyOrId: string): Promise<PurposeFacts | null> {
  const match = isId(keyOrId) ? sql`id = ${keyOrId}::uuid` : sql`key = ${keyOrId}`;
  const { rows } =
    await sql<PurposeFacts>`select id, key, basis, coalesce(is_active, true) as "isActive", coalesce(is_general, false) as "isGeneral",
      coalesce(double_opt_in, false) as "doubleOptIn", channels from purpose where ${match} and deleted_at is null`.execute(ctx.db);
  return rows[0] ?? null;
}

function no(reason: ContactReason): ContactAnswer {
  return answer(false, reason, [], null);
}

export type { ContactAnswer, ContactReason, SuppressionReason };
