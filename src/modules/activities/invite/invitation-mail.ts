import { mailButtons, mailFacts, mailPage, mailParagraphs, type MailText } from '../../../platform/notify/index.ts';
import type { Invitation } from './invitation.ts';

interface Shown {
  readonly company: string;
  readonly locale: string;
  readonly zone: string;
  readonly isUpdate: boolean;
  /** Where the attendee answers; null in a cancellation. */
  readonly answerUrl: string | null;
}

/** What an attendee reads, in the organizer's or their own language; times with their zone, so that nobody has to guess. */
export function invitationMail(m: Invitation, { company, locale, zone, isUpdate, answerUrl }: Shown): MailText {
  const german = locale.toLowerCase().startsWith('de');
  const w = german ? de : en;
  const when = timeText(m, german ? 'de' : locale || 'en', zone);
  const name = m.organizer?.name ?? '';
  const head = answerUrl === null ? w.cancelled(name) : isUpdate ? w.changed(name) : w.invited(name);
  const subject = `${answerUrl === null ? w.subjectCancelled : isUpdate ? w.subjectChanged : w.subjectInvited}: ${m.title}`;
  const facts = [
    { label: w.when, value: when },
    ...(m.location ? [{ label: w.where, value: m.location }] : []),
    ...(m.url ? [{ label: w.join, value: m.url, ...(/^https?:/i.test(m.url) ? { url: m.url } : {}) }] : []),
  ];
  const answers =
    answerUrl === null
      ? []
      : (['accepted', 'tentative', 'declined'] as const).map((answer) => ({ label: w[answer], url: `${answerUrl}?answer=${answer}` }));
  const list = [m.title, ...facts.map(({ label, value }) => `${label}: ${value}`)];
  const links = answers.length === 0 ? [] : ['', w.answer, ...answers.map(({ label, url }) => `${label}: ${url}`)];
  return {
    subject,
    text: [head, '', ...list, ...links, ''].join('\n'),
    html: mailPage({
      language: german ? 'de' : 'en',
      sender: company,
      subject,
      body: [
        mailParagraphs([head]),
        mailFacts(facts),
        ...(answers.length === 0 ? [] : [mailParagraphs([w.answer])]),
        mailButtons(answers),
      ].join('\n'),
    }),
  };
}

/** `Monday, 2 March 2026, 09:30 – 10:30 (Europe/Oslo)` */
export function timeText(m: Pick<Invitation, 'startsAt' | 'endsAt' | 'allDay'>, locale: string, zone: string): string {
  const format = new Intl.DateTimeFormat(
    locale,
    m.allDay ? { dateStyle: 'full', timeZone: zone } : { dateStyle: 'full', timeStyle: 'short', timeZone: zone },
  );
  const range = format.formatRange(
    new Date(m.startsAt),
    new Date(Math.max(Date.parse(m.startsAt), Date.parse(m.endsAt) - (m.allDay ? 1 : 0))),
  );
  return m.allDay ? range : `${range} (${zone})`;
}

const en = {
  subjectInvited: 'Invitation',
  subjectChanged: 'Changed',
  subjectCancelled: 'Cancelled',
  invited: (name: string) => (name ? `${name} invites you.` : 'You are invited.'),
  changed: (name: string) => (name ? `${name} has changed this meeting.` : 'This meeting has changed.'),
  cancelled: (name: string) => (name ? `${name} has cancelled this meeting.` : 'This meeting is cancelled.'),
  when: 'When',
  where: 'Where',
  join: 'Join',
  answer: 'Will you come?',
  accepted: 'Yes',
  tentative: 'Maybe',
  declined: 'No',
} as const;

const de: { readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : (name: string) => string } = {
  subjectInvited: 'Einladung',
  subjectChanged: 'Geändert',
  subjectCancelled: 'Abgesagt',
  invited: (name) => (name ? `${name} lädt Sie ein.` : 'Sie sind eingeladen.'),
  changed: (name) => (name ? `${name} hat diesen Termin geändert.` : 'Dieser Termin wurde geändert.'),
  cancelled: (name) => (name ? `${name} hat diesen Termin abgesagt.` : 'Dieser Termin ist abgesagt.'),
  when: 'Wann',
  where: 'Wo',
  join: 'Teilnehmen',
  answer: 'Kommen Sie?',
  accepted: 'Ja',
  tentative: 'Vielleicht',
  declined: 'Nein',
};
