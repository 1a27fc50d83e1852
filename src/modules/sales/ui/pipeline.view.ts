import { defineView } from '../../../ui/records/view.ts';

export const pipelineView = defineView({
  record: 'sales.pipeline',
  isInNavigation: false,
  columns: ['name', 'position', 'isDefault', 'asksLostReason'],
});

export const stageView = defineView({
  record: 'sales.stage',
  isInNavigation: false,
  columns: ['name', 'pipeline', 'position', 'state', 'probability', 'forecastCategory', 'rottingDays'],
  relatedColumns: ['name', 'position', 'state', 'probability', 'forecastCategory', 'rottingDays'],
});

export const stageChangeView = defineView({
  record: 'sales.stageChange',
  isInNavigation: false,
  relatedColumns: ['at', 'from', 'to', 'user', 'secondsInStage'],
});

export const opportunityContactView = defineView({
  record: 'sales.opportunityContact',
  isInNavigation: false,
  listedAs: { person: 'Part in deals' },
  listedLike: { person: 'sales.opportunity' },
  relatedColumns: ['person', 'role', 'isSupporter', 'remark'],
});

export const opportunityLineView = defineView({
  record: 'sales.opportunityLine',
  isInNavigation: false,
  listedAs: { product: 'Deals' },
  listedLike: { product: 'sales.opportunity' },
  relatedColumns: ['description', 'product', 'quantity', 'unitPrice', 'discount', 'total'],
});

export const opportunityCompetitorView = defineView({
  record: 'sales.opportunityCompetitor',
  isInNavigation: false,
  listedAs: { organization: 'Competes in deals' },
  relatedColumns: ['organization', 'state', 'strengths', 'weaknesses'],
});

export const opportunitySplitView = defineView({
  record: 'sales.opportunitySplit',
  isInNavigation: false,
  relatedColumns: ['user', 'kind', 'share'],
});

export const dealSnapshotView = defineView({
  record: 'sales.dealSnapshot',
  isInNavigation: false,
  relatedColumns: ['day', 'stage', 'amount', 'closeOn', 'forecastCategory'],
});

export const quotaView = defineView({
  record: 'sales.quota',
  isInNavigation: false,
  relatedColumns: ['startsOn', 'period', 'measure', 'amount', 'count'],
});

export const forecastOverrideView = defineView({
  record: 'sales.forecastOverride',
  isInNavigation: false,
  relatedColumns: ['startsOn', 'category', 'amount', 'judge', 'remark'],
});

export const budgetRateView = defineView({ record: 'sales.budgetRate', isInNavigation: false, columns: ['year', 'currency', 'rate'] });
