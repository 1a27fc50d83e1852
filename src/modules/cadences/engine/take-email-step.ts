import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { fillTemplate, TemplateError } from '../../../platform/automation/index.ts';
import { mailerOf, notifyUsers, queueMail } from '../../../platform/notify/index.ts';
import { cadencesEvents } from '../events.ts';
import { cadenceStuck } from '../notifications.ts';
import { cadenceAction } from '../records/cadence-action.ts';
import { enrolment } from '../records/enrolment.ts';
import type { EmailStep } from '../rules/definition.ts';
import { valueFrom } from '../rules/placeholders.ts';
import { composeMail } from './compose-mail.ts';
import { goOn, waitUntil } from './go-on.ts';
import { subjectOf, type Enrolled } from './load-enrolment.ts';
import { loadFacts } from './load-facts.ts';
import { mailKey } from './mail-check.ts';
import { addressFor } from './recipient.ts';
import { stop } from './stop.ts';
import { unsubscribeUrl } from '../unsubscribe/link.ts';

/** Hands the mail of a step to the outbox, unless the person may not be written to any more or a placeholder is empty. @returns whether it did */
export async function takeEmailStep(ctx: Ctx, enrolled: Enrolled, step: EmailStep): Promise<boolean> {
  const to = await addressFor(ctx, enrolled, enrolled.purposeId);
  if (to.address === undefined) {
    await stop(ctx, enrolled, 'refused', to.why);
    return false;
  }
  const facts = (await loadFacts(ctx, enrolled, enrolled.senderId)) ?? {};
  const mailer = mailerOf(ctx);
  let message: ReturnType<typeof composeMail>;
  try {
    message = composeMail(
      { subject: fillTemplate(step.subject, valueFrom(facts)), body: fillTemplate(step.body, valueFrom(facts)) },
      {
        unsubscribe: `${mailer.publicUrl}${unsubscribeUrl(mailer.secret, enrolled.id)}`,
        company: facts.us ?? null,
        locale: ctx.services.company?.locale ?? 'en',
      },
    );
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    await pauseForGap(ctx, enrolled, error.message);
    return false;
  }
  const mailId = await queueMail(ctx, { to: to.address, key: mailKey(enrolled.id, step.id), ...message });
  await createRecord(ctx, cadenceAction, {
    enrolment: enrolled.id,
    cadence: enrolled.cadenceId,
    versionNumber: enrolled.versionNumber,
    step: step.id,
    kind: 'email',
    title: step.subject.slice(0, 300),
    state: mailer.transport === null ? 'kept' : 'queued',
    sender: enrolled.senderId,
    at: ctx.now,
    mailId,
  });
  ctx.emit({ type: cadencesEvents.stepTaken, recordType: enrolment.key, recordId: enrolled.id, data: { step: step.id, kind: 'email' } });
  await goOn(ctx, enrolled, enrolled.position + 1, { lastStep: step.id });
  return true;
}

/** It does not go out with a gap: the sender fills it and resumes. */
async function pauseForGap(ctx: Ctx, enrolled: Enrolled, note: string): Promise<void> {
  await waitUntil(ctx, enrolled, { state: 'paused' }, null, { why: 'missing', zone: ctx.services.company?.timeZone ?? 'UTC', note });
  if (enrolled.senderId === null) return;
  const { type, id } = subjectOf(enrolled);
  await notifyUsers(ctx, cadenceStuck, {
    to: [enrolled.senderId],
    recordType: type,
    recordId: id,
    key: `${enrolled.id} gap ${enrolled.position}`,
    title: { en: 'A mail of a cadence has a gap and waits', de: 'Eine Mail einer Kadenz hat eine Lücke und wartet' },
    body: note,
  });
}
