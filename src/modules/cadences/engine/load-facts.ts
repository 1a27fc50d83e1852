import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { findRecord } from '../../../kernel/list/list.ts';
import { person } from '../../parties/records/person.ts';
import { lead } from '../../sales/records/lead.ts';
import { opportunity } from '../../sales/records/opportunity.ts';
import type { Facts } from '../rules/placeholders.ts';
import type { Recipient } from './recipient.ts';

/**
 * What placeholders stand for, with the eyes of `ctx.actor`: the system's when a mail is written, a person's in a preview. Null when the lead
 * or person may not be seen.
 */
export async function loadFacts(ctx: Ctx, recipient: Recipient, senderId: string | null): Promise<Facts | null> {
  const who = recipient.personId === null ? await factsOfLead(ctx, recipient.leadId ?? '') : await factsOfPerson(ctx, recipient.personId);
  if (!who) return null;
  const deal = recipient.dealId ? await findRecord(ctx, ctx.registry.record(opportunity.key), recipient.dealId) : null;
  const sender = await sql<{ name: string; jobTitle: string | null; email: string; phone: string | null }>`
    select name, job_title as "jobTitle", email, phone from "user" where id = ${senderId}::uuid`.execute(ctx.db);
  const from = sender.rows[0];
  return {
    ...who,
    deal: text(deal?.['name']),
    us: ctx.services.settings?.company()?.name ?? null,
    'sender.name': from?.name ?? null,
    'sender.jobTitle': from?.jobTitle ?? null,
    'sender.email': from?.email ?? null,
    'sender.phone': from?.phone ?? null,
  };
}

async function factsOfLead(ctx: Ctx, id: string): Promise<Facts | null> {
  const row = await findRecord(ctx, ctx.registry.record(lead.key), id);
  if (!row) return null;
  return {
    firstName: text(row['givenName']),
    lastName: text(row['familyName']),
    name: [row['givenName'], row['familyName']].map(text).filter(Boolean).join(' ') || null,
    jobTitle: text(row['jobTitle']),
    company: text(row['company']),
    city: text(row['city']),
  };
}

async function factsOfPerson(ctx: Ctx, id: string): Promise<Facts | null> {
  const row = await findRecord(ctx, ctx.registry.record(person.key), id);
  if (!row) return null;
  const addresses = (row['addresses'] ?? []) as readonly { readonly value: { readonly city?: string } }[];
  return {
    firstName: text(row['givenName']),
    lastName: text(row['familyName']),
    name: text(row['name']),
    jobTitle: text(row['jobTitle']),
    company: text((row['organization'] as { readonly title?: unknown } | null | undefined)?.title),
    city: text(addresses.find(({ value }) => value.city)?.value.city),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
