import { defineView } from '../../../ui/records/view.ts';

const hidden = { isInNavigation: false } as const;

export const consentView = defineView({
  record: 'privacy.consent',
  ...hidden,
  columns: ['person', 'address', 'channel', 'purpose', 'state', 'at', 'proof'],
  relatedColumns: ['channel', 'purpose', 'state', 'at', 'proof'],
});
export const purposeView = defineView({
  record: 'privacy.purpose',
  ...hidden,
  columns: ['name', 'basis', 'channels', 'doubleOptIn', 'isInPortal', 'isActive'],
  keyFacts: ['basis', 'channels', 'isActive'],
  sections: [
    {
      title: 'Purpose',
      fields: ['name', 'key', 'description', 'channels', 'basis', 'doubleOptIn', 'isGeneral', 'isInPortal', 'isActive', 'position'],
    },
  ],
  form: [{ title: 'Purpose', fields: ['name', 'key', 'description', 'channels', 'basis', 'doubleOptIn', 'isInPortal'] }],
  relatedNames: { 'privacy.purposeWording:purpose': 'Wordings' },
  hideRelated: ['privacy.consent:purpose'],
  emptyText: 'What you contact people for: a newsletter, offers, surveys. Each has a legal basis and the words that people agree to.',
});
export const wordingView = defineView({ record: 'privacy.purposeWording', ...hidden, relatedColumns: ['language', 'edition', 'text'] });
export const suppressionView = defineView({
  record: 'privacy.suppression',
  ...hidden,
  columns: ['value', 'kind', 'channel', 'reason', 'source', 'since'],
  emptyText: 'Addresses, domains and numbers that nothing is ever sent to, whoever has them.',
});
export const legalHoldView = defineView({
  record: 'privacy.legalHold',
  ...hidden,
  columns: ['person', 'reason', 'createdAt', 'releasedAt'],
});
export const personExportView = defineView({
  record: 'privacy.personExport',
  ...hidden,
  columns: ['reference', 'person', 'state', 'records', 'expiresAt', 'downloads'],
  blocks: [{ title: 'Download', place: 'side', load: () => import('./export-block.tsx') }],
});
export const erasureView = defineView({
  record: 'privacy.erasure',
  ...hidden,
  columns: ['reference', 'person', 'state', 'requestedBy', 'confirmedBy', 'finishedAt', 'events'],
});
export const retentionRuleView = defineView({
  record: 'privacy.retentionRule',
  ...hidden,
  columns: ['name', 'recordType', 'months', 'since', 'action', 'isActive', 'lastRunAt', 'lastCount'],
  blocks: [{ title: 'What is due', place: 'side', load: () => import('./rule-block.tsx') }],
  form: [{ title: 'Rule', fields: ['name', 'recordType', 'months', 'since', 'dateField', 'action', 'isActive'] }],
  emptyText: 'How long records are kept when nothing happens to them any more. Count what a rule would treat before you let it run.',
});
export const subjectRequestView = defineView({
  record: 'privacy.subjectRequest',
  ...hidden,
  columns: ['reference', 'kind', 'person', 'state', 'dueOn', 'assignee', 'receivedAt'],
  card: ['kind', 'person', 'dueOn'],
  keyFacts: ['kind', 'person', 'dueOn', 'assignee'],
  tabs: [{ name: 'Open', filter: { field: 'state', op: 'in', value: ['received', 'verified'] }, sort: 'dueOn' }],
  emptyText: 'What people ask for about their data, from the portal or by letter. The answer is due within a month.',
});
