import { boolean, choice, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** How a kind of notification comes by mail. */
export const mailChoices = [
  { value: 'now', label: 'At once' },
  { value: 'digest', label: 'In the summary' },
  { value: 'off', label: 'Never' },
] as const;

export type MailChoice = (typeof mailChoices)[number]['value'];

/** How one person wants to hear of one kind. Where there is none, the company's default holds, or that of the kind. */
export const preference = defineRecord({
  module: 'notify',
  name: 'notificationPreference',
  path: 'preferences',
  label: 'Notification preference',
  title: 'kind',
  search: [],
  sorts: ['kind'],
  defaultSort: 'kind',
  owner: 'user',
  hardDelete: true,
  verbs: [],
  fields: {
    user: ref({ to: 'identity.user', required: true, readOnly: true, onDelete: 'cascade' }),
    kind: text({ required: true, readOnly: true, max: 80 }),
    inApp: boolean({ label: 'In the app', required: true, readOnly: true }),
    mail: choice({ label: 'By mail', options: mailChoices, required: true, readOnly: true }),
  },
});

/** How the company wants people to hear of a kind, as long as they choose nothing else. */
export const kindDefault = defineRecord({
  module: 'notify',
  name: 'notificationDefault',
  path: 'defaults',
  label: 'Notification default',
  title: 'kind',
  search: [],
  sorts: ['kind'],
  defaultSort: 'kind',
  hardDelete: true,
  verbs: [],
  fields: {
    kind: text({ required: true, readOnly: true, max: 80, unique: true }),
    inApp: boolean({ label: 'In the app', required: true, readOnly: true }),
    mail: choice({ label: 'By mail', options: mailChoices, required: true, readOnly: true }),
  },
});

export const digestChoices = [
  { value: 'hourly', label: 'Every hour' },
  { value: 'daily', label: 'Every day' },
  { value: 'weekly', label: 'Every week' },
] as const;

export type DigestEvery = (typeof digestChoices)[number]['value'];

/** When one person may be mailed, and what they watch by themselves. Times are on the wall clock of their time zone. */
export const schedule = defineRecord({
  module: 'notify',
  name: 'notificationSchedule',
  path: 'schedules',
  label: 'Notification schedule',
  title: 'user',
  search: [],
  sorts: [],
  defaultSort: 'createdAt',
  owner: 'user',
  hardDelete: true,
  verbs: [],
  fields: {
    user: ref({ to: 'identity.user', required: true, readOnly: true, onDelete: 'cascade' }),
    digestEvery: choice({ label: 'Summary by mail', options: digestChoices, required: true, default: 'daily', readOnly: true }),
    digestHour: number({ label: 'At (hour)', required: true, default: 8, min: 0, max: 23, decimals: 0, readOnly: true }),
    digestDay: number({
      label: 'On (day of the week)',
      help: '1 is Monday.',
      required: true,
      default: 1,
      min: 1,
      max: 7,
      decimals: 0,
      readOnly: true,
    }),
    quietFrom: text({ label: 'Quiet from', max: 5, readOnly: true }),
    quietTo: text({ label: 'Quiet until', max: 5, readOnly: true }),
    quietRestDays: boolean({ label: 'Quiet on days off', required: true, default: false, readOnly: true }),
    calendar: ref({ label: 'Working calendar', to: 'settings.workingCalendar', readOnly: true, onDelete: 'clear' }),
    watchesOwned: boolean({ label: 'Watch what I own', required: true, default: true, readOnly: true }),
    watchesCreated: boolean({ label: 'Watch what I create', required: true, default: true, readOnly: true }),
    watchesMentioned: boolean({ label: 'Watch where I am mentioned', required: true, default: true, readOnly: true }),
  },
});
