import type { Actor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import '../../../kernel/services/words.ts';
import { formatInstant } from '../../../kernel/time/format-time.ts';
import { kindsOf } from '../kind.ts';
import type { Recipient } from '../recipients.ts';
import { english, german } from '../mail/mail-words.ts';
import type { MailContent, MailItem } from '../mail/notification-mail.ts';
import { mailerOf } from '../service.ts';
import { isGerman } from '../telling.ts';
import { unwatchUrl } from '../unwatch/link.ts';
import { changeLines } from './change-lines.ts';
import type { Deliverable } from './waiting.ts';

/** A mail tells of so many; the rest is in the app. */
const mostItems = 50;

/** What a mail says, in the language and time zone of its reader, of what they may see. */
export async function describe(
  ctx: Ctx,
  actor: Actor,
  person: Recipient,
  rows: readonly Deliverable[],
  what: 'now' | 'digest',
): Promise<MailContent> {
  const language = isGerman(person.locale) ? 'de' : 'en';
  const words = language === 'de' ? german : english;
  const dictionary = (await ctx.services.dictionaries?.(language)) ?? {};
  const say = (text: string): string => dictionary[text] ?? text;
  const { publicUrl, secret } = mailerOf(ctx);
  const item = (row: Deliverable): MailItem => ({
    title: row.title,
    record: row.subject?.title ?? null,
    // The title of the record stands above it already.
    body: row.body === row.subject?.title ? null : row.body,
    changes: changeLines({ registry: ctx.registry, actor, person, words, say }, row),
    url: `${publicUrl}${row.href ?? row.subject?.path ?? '/app/notifications'}`,
    reason: words.why[row.reason] ?? '',
    unwatchUrl:
      row.reason === 'watching' && row.subject
        ? `${publicUrl}${unwatchUrl(secret, { userId: person.userId, recordId: row.subject.id })}`
        : null,
    when: formatInstant(row.at, person.locale, person.timeZone),
  });
  const labels = new Map(kindsOf(ctx.registry).map((kind) => [kind.name, kind.label]));
  const shown = rows.slice(0, mostItems);
  const groups = [...Map.groupBy(shown, (row) => row.kind)].map(([kind, all]) => ({
    heading: say(labels.get(kind) ?? kind),
    // By record, in the order in which each first came up.
    items: [...Map.groupBy(all, (row) => row.subjectId ?? row.id).values()].flat().map(item),
  }));
  return {
    what,
    language,
    company: ctx.services.settings?.company()?.name ?? 'Entente',
    words,
    groups,
    more: rows.length - shown.length,
    settingsUrl: `${publicUrl}/app/notifications/settings`,
  };
}
