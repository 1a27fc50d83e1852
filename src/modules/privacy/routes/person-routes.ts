import { may } from '../../../kernel/access/actor.ts';
import { reading, transact } from '../../../kernel/app.ts';
import { readRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { badRequest, forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest, Route } from '../../../kernel/http/route.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { findRecord } from '../../../kernel/list/list.ts';
import { contentDisposition, contentKey, filesOf, safeHeaders } from '../../../platform/files/index.ts';
import { person } from '../../parties/records/person.ts';
import { mayContact } from '../consents/may-contact.ts';
import { personConsents } from '../consents/person-consents.ts';
import { previewErasure } from '../erasure/preview.ts';
import { privacyEvents } from '../events.ts';
import { managePrivacy } from '../permissions.ts';
import { channels, type Channel } from '../records/choices.ts';
import { personExport } from '../records/person-export.ts';

/** What staff ask of one person. */
export const personRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/privacy/people/:id',
    summary: 'What a person agreed to, by purpose and channel, with the lines of the ledger',
    access: 'staff',
    handle: readPerson,
  },
  {
    method: 'GET',
    path: '/api/v1/privacy/people/:id/erasure',
    summary: 'What erasing a person would remove, and what would stay and why',
    access: { permission: managePrivacy },
    handle: preview,
  },
  {
    method: 'POST',
    path: '/api/v1/privacy/may-contact',
    summary: 'Whether a person or address may be contacted over a channel for a purpose, and why',
    access: 'staff',
    handle: ask,
  },
  {
    method: 'GET',
    path: '/api/v1/privacy/exports/:id/archive',
    summary: 'The archive of a copy of data; each fetch is logged',
    access: { permission: managePrivacy },
    handle: fetchArchive,
  },
];

/** @throws AppError not-found for a person that the reader may not see */
async function visiblePerson(ctx: Ctx, id: string): Promise<string> {
  const found = isId(id) ? await findRecord(ctx, ctx.registry.record(person.key), id) : null;
  if (!found) throw notFound('person');
  return found.id;
}

async function readPerson(request: HttpRequest): Promise<HttpReply> {
  return reading(request.app, request, async (ctx) => {
    const id = await visiblePerson(ctx, request.params['id'] ?? '');
    const purposes = await personConsents(ctx, id, request.actor.locale.slice(0, 2));
    const lines = await sql`
      select c.id, c.channel, c.state, c.at, c.basis, c.proof, c.evidence, c.ip, p.name as purpose, w.text as wording, w.edition, w.language,
        coalesce(u.name, 'Entente') as by, c.address, c.scan_id as "scanId"
      from consent c left join purpose p on p.id = c.purpose_id left join purpose_wording w on w.id = c.wording_id left join "user" u on u.id = c.created_by_id
      where c.deleted_at is null and (c.person_id = ${id}::uuid or (c.person_id is null and c.address in (
        select entry->>'value' from person q, jsonb_array_elements(coalesce(q.emails, '[]') || coalesce(q.phones, '[]')) entry where q.id = ${id}::uuid)))
      order by c.at desc, c.created_at desc limit 200`.execute(ctx.db);
    const manages = may(request.actor, managePrivacy);
    const hold = await sql<{ id: string; reason: string; since: string }>`select id, reason, created_at as since from legal_hold
      where person_id = ${id}::uuid and released_at is null and deleted_at is null`.execute(ctx.db);
    return { body: { data: { purposes, history: lines.rows, hold: manages ? (hold.rows[0] ?? null) : null, manages } } };
  });
}

async function preview(request: HttpRequest): Promise<HttpReply> {
  return reading(request.app, request, async (ctx) => {
    const id = await visiblePerson(ctx, request.params['id'] ?? '');
    return { body: { data: await previewErasure(ctx, id) } };
  });
}

async function ask(request: HttpRequest): Promise<HttpReply> {
  const { personId, address, channel, purpose } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  if (!channels.some((c) => c.value === channel)) throw invalid([{ pointer: '/channel', code: 'choice', message: 'is no channel' }]);
  if (typeof purpose !== 'string' || purpose === '') throw invalid([{ pointer: '/purpose', code: 'required', message: 'is required' }]);
  if (typeof personId !== 'string' && typeof address !== 'string') throw badRequest('subject', 'Give personId or address.', '/personId');
  return reading(request.app, request, async (ctx) => {
    if (typeof personId === 'string') await visiblePerson(ctx, personId);
    // An address alone would tell of people that the asker may not see.
    else if (!may(request.actor, managePrivacy)) throw forbidden();
    const question = {
      channel: channel as Channel,
      purpose,
      ...(typeof personId === 'string' ? { personId } : {}),
      ...(typeof address === 'string' ? { address } : {}),
    };
    return { body: { data: await mayContact(ctx, question) } };
  });
}

async function fetchArchive(request: HttpRequest): Promise<HttpReply> {
  const id = request.params['id'] ?? '';
  if (!isId(id)) throw notFound('copy of data');
  const { sha256, size, reference } = await transact(request.app, request, async (ctx) => {
    const row = await findRecord(ctx, ctx.registry.record(personExport.key), id);
    if (!row) throw notFound('copy of data');
    const full = await readRecord(ctx, personExport, id, { lock: true });
    const { rows } = await sql<{
      sha256: string;
      size: number;
    }>`select f.sha256, f.size from person_export e join file f on f.id::text = e.archive
      where e.id = ${id}::uuid and e.state = 'ready' and e.expires_at > ${ctx.now}::timestamptz`.execute(ctx.db);
    const found = rows[0];
    if (!found) throw notFound('copy of data');
    await sql`update person_export set downloads = coalesce(downloads, 0) + 1 where id = ${id}::uuid`.execute(ctx.db);
    if (full.person)
      ctx.emit({
        type: privacyEvents.exportDownloaded,
        recordType: person.key,
        recordId: full.person.id,
        data: { exportId: id, reference: full.reference },
      });
    return { ...found, reference: full.reference };
  });
  return {
    headers: {
      ...safeHeaders('application/octet-stream'),
      'cache-control': 'no-store',
      'content-length': String(size),
      'content-disposition': contentDisposition('attachment', `${reference}.zip`),
    },
    body: await filesOf(request.app).store.read(contentKey(sha256)),
  };
}
