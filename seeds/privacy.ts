import { createRecord } from '../src/kernel/command/store.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { addSuppressions, receiveRequest, recordConsent } from '../src/modules/privacy/index.ts';
import { legalHold } from '../src/modules/privacy/records/legal-hold.ts';
import { purpose } from '../src/modules/privacy/records/purpose.ts';
import { retentionRule } from '../src/modules/privacy/records/retention-rule.ts';
import { wording } from '../src/modules/privacy/records/wording.ts';
import type { SeededPerson } from './people.ts';
import type { Stage } from './stage.ts';

const texts = {
  newsletter: {
    en: 'Yes, send me the Fjellvik newsletter once a month. I can unsubscribe at any time.',
    de: 'Ja, ich möchte einmal im Monat den Newsletter von Fjellvik. Abbestellen kann ich ihn jederzeit.',
  },
  offers: {
    en: 'Yes, call or write to me about offers that fit what I bought.',
    de: 'Ja, sprechen Sie mich auf Angebote an, die zu meinen Käufen passen.',
  },
} as const;

/** Purposes with their words, what some people said, a suppression list, two requests, rules and a hold: no page of privacy is empty. */
export async function seedPrivacy(stage: Stage, people: readonly SeededPerson[]): Promise<void> {
  const ids = await stage.as('admin', 300, async (ctx) => {
    const make = async (
      key: keyof typeof texts,
      name: string,
      channels: readonly ('email' | 'phone' | 'post')[],
      more: object = {},
    ): Promise<{ id: string; words: string }> => {
      const { id } = await createRecord(ctx, purpose, { key, name, channels: [...channels], basis: 'consent', ...more });
      const made = await Promise.all(
        (['en', 'de'] as const).map((language) =>
          createRecord(ctx, wording, { purpose: id, language, edition: 1, text: texts[key][language] }),
        ),
      );
      return { id, words: made[0]?.id ?? '' };
    };
    const newsletter = await make('newsletter', 'Newsletter', ['email'], { isGeneral: true, position: 1 });
    const offers = await make('offers', 'Offers', ['email', 'phone', 'post'], { position: 2 });
    await createRecord(ctx, purpose, {
      key: 'service',
      name: 'Service notices',
      description: 'Recalls, changes of your orders, and what else you have to know as a customer.',
      channels: ['email', 'phone'],
      basis: 'contract',
      position: 3,
    });
    await createRecord(ctx, retentionRule, {
      name: 'Leads that went nowhere',
      recordType: 'parties.person',
      months: 36,
      since: 'activity',
      action: 'ask',
      isActive: true,
    });
    await createRecord(ctx, retentionRule, {
      name: 'Old tasks',
      recordType: 'parties.task',
      months: 84,
      since: 'created',
      action: 'delete',
    });
    return { newsletter, offers };
  });
  const chosen = people.filter((_, index) => index % 9 === 0).slice(0, 24);
  await stage.as('manager', 120, async (ctx) => {
    for (const [index, someone] of chosen.entries()) {
      const about = index % 3 === 0 ? ids.offers : ids.newsletter;
      await recordConsent(ctx, {
        personId: someone.id,
        channel: index % 3 === 0 ? 'phone' : 'email',
        purpose: about.id,
        state: index % 5 === 0 ? 'refused' : 'granted',
        basis: 'consent',
        wordingId: about.words,
        proof: index % 2 === 0 ? 'inPerson' : 'paper',
        evidence: 'At the fair in Munich',
      });
    }
  });
  await stage.as('support', 20, async (ctx) => {
    const [first, second, third] = chosen;
    if (!first || !second || !third) return;
    await recordConsent(ctx, { personId: second.id, channel: 'email', purpose: ids.newsletter.id, state: 'withdrawn', proof: 'call' });
    await addSuppressions(ctx, [
      { address: { kind: 'domain', value: 'competitor.example' }, channel: null, reason: 'manual', source: 'Sales' },
      { address: { kind: 'email', value: 'gone@bergfreund.example' }, channel: 'email', reason: 'bounced', source: 'Newsletter' },
      { address: { kind: 'email', value: 'never-again@example.com' }, channel: null, reason: 'complained', source: 'Complaint by mail' },
    ]);
    await receiveRequest(ctx, {
      kind: 'access',
      personId: first.id,
      name: first.name,
      message: 'Please send me everything you have about me.',
    });
    await receiveRequest(ctx, { kind: 'erasure', personId: third.id, name: third.name });
    // One that is late, so that the page shows what that looks like.
    await sql`update subject_request set due_on = due_on - 15, received_at = received_at - interval '15 days' where person_id = ${third.id}::uuid`.execute(
      ctx.db,
    );
    await createRecord(ctx, legalHold, { person: third.id, reason: 'Complaint about order 4711 is before court' });
  });
}
