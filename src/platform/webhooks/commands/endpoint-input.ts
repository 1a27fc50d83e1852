import { boolean, choice, json, longText, number, ref, tags, text, url } from '../../../fields/index.ts';
import { isByKey, type Actor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { parseFilter, filterSql, type Filter } from '../../../kernel/list/filter.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';
import { offeredEvents, offeredRecords } from '../event-types.ts';
import { checkHeaders } from '../rules/check-headers.ts';
import { checkUrl } from '../rules/check-url.ts';
import { webhooksOf } from '../service.ts';

/** What an endpoint is told when it is made or changed. */
export const endpointInput = {
  name: text({ max: 120 }),
  url: url({ label: 'URL', help: 'HTTPS, on the public internet.' }),
  description: longText({}),
  owner: ref({ to: 'identity.user', help: 'Payloads hold what this person may see. Oneself, unless said otherwise.' }),
  eventTypes: tags({ help: 'Such as parties.personCreated.' }),
  recordTypes: tags({ help: 'Everything that happens to these, such as parties.person.' }),
  filter: json<Filter>()({ help: 'Only events of records that match: {"field", "op", "value"}, {"and": [...]}, {"or": [...]}.' }),
  payload: choice({
    options: [
      { value: 'thin', label: 'Ids only' },
      { value: 'full', label: 'The whole record' },
    ],
  }),
  headers: json<Readonly<Record<string, string>>>()({ secret: true, help: 'Sent with each request; never shown again.' }),
  perMinute: number({ min: 1, max: 6000, label: 'Requests a minute at most' }),
  muteImports: boolean({ label: 'Nothing of imports' }),
} as const;

export interface EndpointInput {
  readonly name?: string | null;
  readonly url?: string | null;
  readonly description?: string | null;
  readonly owner?: unknown;
  readonly eventTypes?: readonly string[] | null;
  readonly recordTypes?: readonly string[] | null;
  readonly filter?: Filter | null;
  readonly payload?: string | null;
  readonly headers?: Readonly<Record<string, string>> | null;
  readonly perMinute?: number | null;
  readonly muteImports?: boolean | null;
}

/** An API key that is less than its owner could otherwise read through an endpoint what it may not read itself. */
export function mustBeWhole(actor: Actor): void {
  if (isByKey(actor) && !actor.isAdmin)
    throw forbidden('An API key can manage webhooks only if it may do everything that an administrator may.');
}

/** The user whose eyes an endpoint has. @throws AppError forbidden for somebody else's, unless one administers the system */
export function ownerFor(actor: Actor, asked: unknown): string {
  const owner = typeof asked === 'string' ? asked : actor.userId;
  if (owner === null) throw invalid([{ pointer: '/owner', code: 'required', message: 'is required' }]);
  if (owner !== actor.userId && !actor.isAdmin && !actor.isSystem) throw forbidden('Only an administrator may make endpoints for others.');
  return owner;
}

/** The parts of an endpoint that the declarations bound: every problem at once. @throws AppError invalid */
export function checkChoices(ctx: Ctx, input: Pick<EndpointInput, 'url' | 'eventTypes' | 'recordTypes' | 'filter'>): void {
  const problems: FieldProblem[] = [];
  const wrongUrl = input.url ? checkUrl(input.url) : null;
  if (wrongUrl) problems.push(wrongUrl);
  const events = new Map(offeredEvents(ctx.registry, ctx.actor).map((e) => [e.type, e.recordType]));
  const records = new Set(offeredRecords(ctx.registry, ctx.actor).map((r) => r.key));
  const [eventTypes, recordTypes] = [input.eventTypes ?? [], input.recordTypes ?? []];
  for (const type of eventTypes) {
    if (!events.has(type)) problems.push({ pointer: '/eventTypes', code: 'unknown', message: `has an unknown type of event "${type}"` });
  }
  for (const key of recordTypes) {
    if (!records.has(key)) problems.push({ pointer: '/recordTypes', code: 'unknown', message: `has an unknown type of record "${key}"` });
  }
  if (eventTypes.length + recordTypes.length === 0)
    problems.push({ pointer: '/eventTypes', code: 'required', message: 'or types of records are required: what is it to be told of?' });
  const subjects = new Set([...recordTypes, ...eventTypes.flatMap((type) => events.get(type) ?? [])]);
  if (input.filter && subjects.size !== 1)
    problems.push({ pointer: '/filter', code: 'one', message: 'takes events of exactly one type of record' });
  if (problems.length > 0) throw invalid(problems);
  const [subject] = subjects;
  if (input.filter && subject)
    filterSql({ registry: ctx.registry, actor: ctx.actor, parse: ctx.scope }, ctx.registry.record(subject), 't', parseFilter(input.filter));
}

/** Custom headers as they are kept, and their names, which are no secret. */
export function sealedHeaders(ctx: Ctx, value: unknown): { readonly headers: string | null; readonly headerNames: readonly string[] } {
  const headers = checkHeaders(value ?? {});
  const names = Object.keys(headers);
  return { headers: names.length === 0 ? null : webhooksOf(ctx).sealer.seal(JSON.stringify(headers)), headerNames: names };
}
