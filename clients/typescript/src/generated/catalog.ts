// Generated from the declarations by `npm run client`. Do not edit.
import type { AttendeeType, CalendarFeedType, CallType, MeetingType, PhoneExtensionType, RingingType } from './modules/activities.ts';
import type {
  AbsenceType,
  ApprovalType,
  ApprovalDecisionType,
  ApprovalPolicyType,
  ApprovalStageType,
  ApprovalVoterType,
} from './modules/approvals.ts';
import type { AssistantCallType } from './modules/assistants.ts';
import type { AutomationRuleType, AutomationRunType, AutomationStepType, AutomationVersionType } from './modules/automation.ts';
import type { CompanyBuyerType, OrderApprovalType, ShoppingListType, ShoppingListLineType } from './modules/buying.ts';
import type { CadenceType, CadenceActionType, CadenceVersionType, EnrolmentType, SenderLimitType } from './modules/cadences.ts';
import type { CalendarAssignmentType } from './modules/calendars.ts';
import type {
  AttributeType,
  BundleItemType,
  CategoryType,
  CategoryTranslationType,
  CustomerGroupType,
  CustomerGroupMemberType,
  ProductType,
  ProductCategoryType,
  ProductGroupType,
  ProductImageType,
  ProductTranslationType,
  RelatedProductType,
  SearchSynonymType,
  TaxClassType,
} from './modules/catalog.ts';
import type { DeliveryMethodType, DeliveryRateType, DeliveryZoneType } from './modules/delivery.ts';
import type { ImportType, ImportProfileType } from './modules/exchange.ts';
import type { FileType } from './modules/files.ts';
import type { HandoverType, HandoverKindType } from './modules/handovers.ts';
import type {
  ApiKeyType,
  DirectoryGroupType,
  DirectoryGroupMemberType,
  IdentityProviderType,
  ImpersonationType,
  InvitationType,
  PasskeyType,
  RoleType,
  ScimTokenType,
  SessionType,
  TeamType,
  TeamMemberType,
  UserType,
  UserRoleType,
} from './modules/identity.ts';
import type {
  InvoiceType,
  InvoiceLineType,
  LedgerEntryType,
  LegalEntityType,
  NumberSeriesType,
  ReminderType,
  TaxAccountType,
} from './modules/invoices.ts';
import type {
  MailType,
  NotificationType,
  NotificationDefaultType,
  NotificationPreferenceType,
  NotificationScheduleType,
  WatchType,
} from './modules/notify.ts';
import type {
  CartType,
  CartLineType,
  OrderType,
  OrderLineType,
  OrderReturnType,
  ReturnLineType,
  ShipmentType,
  ShipmentLineType,
} from './modules/orders.ts';
import type {
  AffiliationType,
  DuplicateCandidateType,
  ExternalIdType,
  MergeType,
  NoteType,
  OrganizationType,
  PersonType,
  TaskType,
} from './modules/parties.ts';
import type {
  BankLineType,
  BankStatementType,
  CreditAccountType,
  PaymentType,
  PaymentMethodType,
  PaymentOperationType,
  ProviderEventType,
  RefundType,
} from './modules/payments.ts';
import type {
  CouponType,
  DiscountLimitType,
  PriceType,
  PriceListType,
  PricingSettingType,
  PromotionType,
  PromotionTargetType,
  RedemptionType,
  TaxRateType,
} from './modules/pricing.ts';
import type {
  ConsentType,
  ErasureType,
  LegalHoldType,
  PersonExportType,
  PurposeType,
  PurposeWordingType,
  RetentionRuleType,
  SubjectRequestType,
  SuppressionType,
} from './modules/privacy.ts';
import type {
  QuoteType,
  QuoteCommentType,
  QuoteLineType,
  QuoteRequestType,
  QuoteRequestLineType,
  QuoteSectionType,
  QuoteTemplateType,
} from './modules/quotes.ts';
import type {
  AccountObjectiveType,
  AccountPlanType,
  AccountTerritoryType,
  AssignmentMemberType,
  AssignmentRuleType,
  BudgetRateType,
  DealSnapshotType,
  ForecastOverrideType,
  LeadType,
  LeadFormType,
  LeadSubmissionType,
  OpportunityType,
  OpportunityCompetitorType,
  OpportunityContactType,
  OpportunityLineType,
  OpportunitySplitType,
  PipelineType,
  QuotaType,
  ScoringRuleType,
  StageType,
  StageChangeType,
  TerritoryType,
} from './modules/sales.ts';
import type {
  ChoiceValueType,
  CompanyType,
  CustomFieldType,
  ExchangeRateType,
  HolidayType,
  WorkingCalendarType,
} from './modules/settings.ts';
import type { ContentPageType, ProductReviewType, ShopBlockType, ShopSettingsType, StockRequestType, WishType } from './modules/shop.ts';
import type {
  IncomingType,
  LocationType,
  ReservationType,
  StockCountType,
  StockCountLineType,
  StockLevelType,
  StockMovementType,
  TransferType,
  TransferLineType,
} from './modules/stock.ts';
import type { ParkedSaleType, TillEntryType, TillSessionType } from './modules/till.ts';
import type { SavedViewType } from './modules/views.ts';
import type { WebhookAttemptType, WebhookDeliveryType, WebhookEndpointType } from './modules/webhooks.ts';

export type * from './modules/activities.ts';
export type * from './modules/approvals.ts';
export type * from './modules/assistants.ts';
export type * from './modules/automation.ts';
export type * from './modules/buying.ts';
export type * from './modules/cadences.ts';
export type * from './modules/calendars.ts';
export type * from './modules/catalog.ts';
export type * from './modules/delivery.ts';
export type * from './modules/exchange.ts';
export type * from './modules/files.ts';
export type * from './modules/handovers.ts';
export type * from './modules/identity.ts';
export type * from './modules/invoices.ts';
export type * from './modules/notify.ts';
export type * from './modules/orders.ts';
export type * from './modules/parties.ts';
export type * from './modules/payments.ts';
export type * from './modules/pricing.ts';
export type * from './modules/privacy.ts';
export type * from './modules/quotes.ts';
export type * from './modules/sales.ts';
export type * from './modules/settings.ts';
export type * from './modules/shop.ts';
export type * from './modules/stock.ts';
export type * from './modules/till.ts';
export type * from './modules/views.ts';
export type * from './modules/webhooks.ts';

/** Every record type by its key. */
export interface Catalog {
  readonly 'activities.attendee': AttendeeType;
  readonly 'activities.calendarFeed': CalendarFeedType;
  readonly 'activities.call': CallType;
  readonly 'activities.meeting': MeetingType;
  readonly 'activities.phoneExtension': PhoneExtensionType;
  readonly 'activities.ringing': RingingType;
  readonly 'approvals.absence': AbsenceType;
  readonly 'approvals.approval': ApprovalType;
  readonly 'approvals.approvalDecision': ApprovalDecisionType;
  readonly 'approvals.approvalPolicy': ApprovalPolicyType;
  readonly 'approvals.approvalStage': ApprovalStageType;
  readonly 'approvals.approvalVoter': ApprovalVoterType;
  readonly 'assistants.assistantCall': AssistantCallType;
  readonly 'automation.automationRule': AutomationRuleType;
  readonly 'automation.automationRun': AutomationRunType;
  readonly 'automation.automationStep': AutomationStepType;
  readonly 'automation.automationVersion': AutomationVersionType;
  readonly 'buying.companyBuyer': CompanyBuyerType;
  readonly 'buying.orderApproval': OrderApprovalType;
  readonly 'buying.shoppingList': ShoppingListType;
  readonly 'buying.shoppingListLine': ShoppingListLineType;
  readonly 'cadences.cadence': CadenceType;
  readonly 'cadences.cadenceAction': CadenceActionType;
  readonly 'cadences.cadenceVersion': CadenceVersionType;
  readonly 'cadences.enrolment': EnrolmentType;
  readonly 'cadences.senderLimit': SenderLimitType;
  readonly 'calendars.calendarAssignment': CalendarAssignmentType;
  readonly 'catalog.attribute': AttributeType;
  readonly 'catalog.bundleItem': BundleItemType;
  readonly 'catalog.category': CategoryType;
  readonly 'catalog.categoryTranslation': CategoryTranslationType;
  readonly 'catalog.customerGroup': CustomerGroupType;
  readonly 'catalog.customerGroupMember': CustomerGroupMemberType;
  readonly 'catalog.product': ProductType;
  readonly 'catalog.productCategory': ProductCategoryType;
  readonly 'catalog.productGroup': ProductGroupType;
  readonly 'catalog.productImage': ProductImageType;
  readonly 'catalog.productTranslation': ProductTranslationType;
  readonly 'catalog.relatedProduct': RelatedProductType;
  readonly 'catalog.searchSynonym': SearchSynonymType;
  readonly 'catalog.taxClass': TaxClassType;
  readonly 'delivery.deliveryMethod': DeliveryMethodType;
  readonly 'delivery.deliveryRate': DeliveryRateType;
  readonly 'delivery.deliveryZone': DeliveryZoneType;
  readonly 'exchange.import': ImportType;
  readonly 'exchange.importProfile': ImportProfileType;
  readonly 'files.file': FileType;
  readonly 'handovers.handover': HandoverType;
  readonly 'handovers.handoverKind': HandoverKindType;
  readonly 'identity.apiKey': ApiKeyType;
  readonly 'identity.directoryGroup': DirectoryGroupType;
  readonly 'identity.directoryGroupMember': DirectoryGroupMemberType;
  readonly 'identity.identityProvider': IdentityProviderType;
  readonly 'identity.impersonation': ImpersonationType;
  readonly 'identity.invitation': InvitationType;
  readonly 'identity.passkey': PasskeyType;
  readonly 'identity.role': RoleType;
  readonly 'identity.scimToken': ScimTokenType;
  readonly 'identity.session': SessionType;
  readonly 'identity.team': TeamType;
  readonly 'identity.teamMember': TeamMemberType;
  readonly 'identity.user': UserType;
  readonly 'identity.userRole': UserRoleType;
  readonly 'invoices.invoice': InvoiceType;
  readonly 'invoices.invoiceLine': InvoiceLineType;
  readonly 'invoices.ledgerEntry': LedgerEntryType;
  readonly 'invoices.legalEntity': LegalEntityType;
  readonly 'invoices.numberSeries': NumberSeriesType;
  readonly 'invoices.reminder': ReminderType;
  readonly 'invoices.taxAccount': TaxAccountType;
  readonly 'notify.mail': MailType;
  readonly 'notify.notification': NotificationType;
  readonly 'notify.notificationDefault': NotificationDefaultType;
  readonly 'notify.notificationPreference': NotificationPreferenceType;
  readonly 'notify.notificationSchedule': NotificationScheduleType;
  readonly 'notify.watch': WatchType;
  readonly 'orders.cart': CartType;
  readonly 'orders.cartLine': CartLineType;
  readonly 'orders.order': OrderType;
  readonly 'orders.orderLine': OrderLineType;
  readonly 'orders.orderReturn': OrderReturnType;
  readonly 'orders.returnLine': ReturnLineType;
  readonly 'orders.shipment': ShipmentType;
  readonly 'orders.shipmentLine': ShipmentLineType;
  readonly 'parties.affiliation': AffiliationType;
  readonly 'parties.duplicateCandidate': DuplicateCandidateType;
  readonly 'parties.externalId': ExternalIdType;
  readonly 'parties.merge': MergeType;
  readonly 'parties.note': NoteType;
  readonly 'parties.organization': OrganizationType;
  readonly 'parties.person': PersonType;
  readonly 'parties.task': TaskType;
  readonly 'payments.bankLine': BankLineType;
  readonly 'payments.bankStatement': BankStatementType;
  readonly 'payments.creditAccount': CreditAccountType;
  readonly 'payments.payment': PaymentType;
  readonly 'payments.paymentMethod': PaymentMethodType;
  readonly 'payments.paymentOperation': PaymentOperationType;
  readonly 'payments.providerEvent': ProviderEventType;
  readonly 'payments.refund': RefundType;
  readonly 'pricing.coupon': CouponType;
  readonly 'pricing.discountLimit': DiscountLimitType;
  readonly 'pricing.price': PriceType;
  readonly 'pricing.priceList': PriceListType;
  readonly 'pricing.pricingSetting': PricingSettingType;
  readonly 'pricing.promotion': PromotionType;
  readonly 'pricing.promotionTarget': PromotionTargetType;
  readonly 'pricing.redemption': RedemptionType;
  readonly 'pricing.taxRate': TaxRateType;
  readonly 'privacy.consent': ConsentType;
  readonly 'privacy.erasure': ErasureType;
  readonly 'privacy.legalHold': LegalHoldType;
  readonly 'privacy.personExport': PersonExportType;
  readonly 'privacy.purpose': PurposeType;
  readonly 'privacy.purposeWording': PurposeWordingType;
  readonly 'privacy.retentionRule': RetentionRuleType;
  readonly 'privacy.subjectRequest': SubjectRequestType;
  readonly 'privacy.suppression': SuppressionType;
  readonly 'quotes.quote': QuoteType;
  readonly 'quotes.quoteComment': QuoteCommentType;
  readonly 'quotes.quoteLine': QuoteLineType;
  readonly 'quotes.quoteRequest': QuoteRequestType;
  readonly 'quotes.quoteRequestLine': QuoteRequestLineType;
  readonly 'quotes.quoteSection': QuoteSectionType;
  readonly 'quotes.quoteTemplate': QuoteTemplateType;
  readonly 'sales.accountObjective': AccountObjectiveType;
  readonly 'sales.accountPlan': AccountPlanType;
  readonly 'sales.accountTerritory': AccountTerritoryType;
  readonly 'sales.assignmentMember': AssignmentMemberType;
  readonly 'sales.assignmentRule': AssignmentRuleType;
  readonly 'sales.budgetRate': BudgetRateType;
  readonly 'sales.dealSnapshot': DealSnapshotType;
  readonly 'sales.forecastOverride': ForecastOverrideType;
  readonly 'sales.lead': LeadType;
  readonly 'sales.leadForm': LeadFormType;
  readonly 'sales.leadSubmission': LeadSubmissionType;
  readonly 'sales.opportunity': OpportunityType;
  readonly 'sales.opportunityCompetitor': OpportunityCompetitorType;
  readonly 'sales.opportunityContact': OpportunityContactType;
  readonly 'sales.opportunityLine': OpportunityLineType;
  readonly 'sales.opportunitySplit': OpportunitySplitType;
  readonly 'sales.pipeline': PipelineType;
  readonly 'sales.quota': QuotaType;
  readonly 'sales.scoringRule': ScoringRuleType;
  readonly 'sales.stage': StageType;
  readonly 'sales.stageChange': StageChangeType;
  readonly 'sales.territory': TerritoryType;
  readonly 'settings.choiceValue': ChoiceValueType;
  readonly 'settings.company': CompanyType;
  readonly 'settings.customField': CustomFieldType;
  readonly 'settings.exchangeRate': ExchangeRateType;
  readonly 'settings.holiday': HolidayType;
  readonly 'settings.workingCalendar': WorkingCalendarType;
  readonly 'shop.contentPage': ContentPageType;
  readonly 'shop.productReview': ProductReviewType;
  readonly 'shop.shopBlock': ShopBlockType;
  readonly 'shop.shopSettings': ShopSettingsType;
  readonly 'shop.stockRequest': StockRequestType;
  readonly 'shop.wish': WishType;
  readonly 'stock.incoming': IncomingType;
  readonly 'stock.location': LocationType;
  readonly 'stock.reservation': ReservationType;
  readonly 'stock.stockCount': StockCountType;
  readonly 'stock.stockCountLine': StockCountLineType;
  readonly 'stock.stockLevel': StockLevelType;
  readonly 'stock.stockMovement': StockMovementType;
  readonly 'stock.transfer': TransferType;
  readonly 'stock.transferLine': TransferLineType;
  readonly 'till.parkedSale': ParkedSaleType;
  readonly 'till.tillEntry': TillEntryType;
  readonly 'till.tillSession': TillSessionType;
  readonly 'views.savedView': SavedViewType;
  readonly 'webhooks.webhookAttempt': WebhookAttemptType;
  readonly 'webhooks.webhookDelivery': WebhookDeliveryType;
  readonly 'webhooks.webhookEndpoint': WebhookEndpointType;
}

/** Record types as the client has them, by module. */
export interface Modules {
  readonly activities: {
    readonly attendees: 'activities.attendee';
    readonly calendarFeeds: 'activities.calendarFeed';
    readonly calls: 'activities.call';
    readonly meetings: 'activities.meeting';
    readonly phoneExtensions: 'activities.phoneExtension';
    readonly ringing: 'activities.ringing';
  };
  readonly approvals: {
    readonly absences: 'approvals.absence';
    readonly requests: 'approvals.approval';
    readonly decisions: 'approvals.approvalDecision';
    readonly policies: 'approvals.approvalPolicy';
    readonly stages: 'approvals.approvalStage';
    readonly voters: 'approvals.approvalVoter';
  };
  readonly assistants: { readonly calls: 'assistants.assistantCall' };
  readonly automation: {
    readonly rules: 'automation.automationRule';
    readonly runs: 'automation.automationRun';
    readonly steps: 'automation.automationStep';
    readonly versions: 'automation.automationVersion';
  };
  readonly buying: {
    readonly buyers: 'buying.companyBuyer';
    readonly orderApprovals: 'buying.orderApproval';
    readonly shoppingLists: 'buying.shoppingList';
    readonly shoppingListLines: 'buying.shoppingListLine';
  };
  readonly cadences: {
    readonly cadences: 'cadences.cadence';
    readonly actions: 'cadences.cadenceAction';
    readonly versions: 'cadences.cadenceVersion';
    readonly enrolments: 'cadences.enrolment';
    readonly senderLimits: 'cadences.senderLimit';
  };
  readonly calendars: { readonly assignments: 'calendars.calendarAssignment' };
  readonly catalog: {
    readonly attributes: 'catalog.attribute';
    readonly bundleItems: 'catalog.bundleItem';
    readonly categories: 'catalog.category';
    readonly categoryTranslations: 'catalog.categoryTranslation';
    readonly customerGroups: 'catalog.customerGroup';
    readonly customerGroupMembers: 'catalog.customerGroupMember';
    readonly products: 'catalog.product';
    readonly productCategories: 'catalog.productCategory';
    readonly productGroups: 'catalog.productGroup';
    readonly productImages: 'catalog.productImage';
    readonly productTranslations: 'catalog.productTranslation';
    readonly relatedProducts: 'catalog.relatedProduct';
    readonly searchSynonyms: 'catalog.searchSynonym';
    readonly taxClasses: 'catalog.taxClass';
  };
  readonly delivery: {
    readonly methods: 'delivery.deliveryMethod';
    readonly rates: 'delivery.deliveryRate';
    readonly zones: 'delivery.deliveryZone';
  };
  readonly exchange: { readonly imports: 'exchange.import'; readonly importProfiles: 'exchange.importProfile' };
  readonly files: { readonly files: 'files.file' };
  readonly handovers: { readonly handovers: 'handovers.handover'; readonly kinds: 'handovers.handoverKind' };
  readonly identity: {
    readonly apiKeys: 'identity.apiKey';
    readonly directoryGroups: 'identity.directoryGroup';
    readonly directoryGroupMembers: 'identity.directoryGroupMember';
    readonly identityProviders: 'identity.identityProvider';
    readonly impersonations: 'identity.impersonation';
    readonly invitations: 'identity.invitation';
    readonly passkeys: 'identity.passkey';
    readonly roles: 'identity.role';
    readonly scimTokens: 'identity.scimToken';
    readonly sessions: 'identity.session';
    readonly teams: 'identity.team';
    readonly teamMembers: 'identity.teamMember';
    readonly users: 'identity.user';
    readonly userRoles: 'identity.userRole';
  };
  readonly invoices: {
    readonly invoices: 'invoices.invoice';
    readonly invoiceLines: 'invoices.invoiceLine';
    readonly ledgerEntries: 'invoices.ledgerEntry';
    readonly legalEntities: 'invoices.legalEntity';
    readonly numberSeries: 'invoices.numberSeries';
    readonly reminders: 'invoices.reminder';
    readonly taxAccounts: 'invoices.taxAccount';
  };
  readonly notify: {
    readonly mails: 'notify.mail';
    readonly notifications: 'notify.notification';
    readonly defaults: 'notify.notificationDefault';
    readonly preferences: 'notify.notificationPreference';
    readonly schedules: 'notify.notificationSchedule';
    readonly watches: 'notify.watch';
  };
  readonly orders: {
    readonly carts: 'orders.cart';
    readonly cartLines: 'orders.cartLine';
    readonly orders: 'orders.order';
    readonly orderLines: 'orders.orderLine';
    readonly returns: 'orders.orderReturn';
    readonly returnLines: 'orders.returnLine';
    readonly shipments: 'orders.shipment';
    readonly shipmentLines: 'orders.shipmentLine';
  };
  readonly parties: {
    readonly affiliations: 'parties.affiliation';
    readonly duplicateCandidates: 'parties.duplicateCandidate';
    readonly externalIds: 'parties.externalId';
    readonly merges: 'parties.merge';
    readonly notes: 'parties.note';
    readonly organizations: 'parties.organization';
    readonly people: 'parties.person';
    readonly tasks: 'parties.task';
  };
  readonly payments: {
    readonly bankLines: 'payments.bankLine';
    readonly bankStatements: 'payments.bankStatement';
    readonly creditAccounts: 'payments.creditAccount';
    readonly payments: 'payments.payment';
    readonly methods: 'payments.paymentMethod';
    readonly operations: 'payments.paymentOperation';
    readonly providerEvents: 'payments.providerEvent';
    readonly refunds: 'payments.refund';
  };
  readonly pricing: {
    readonly coupons: 'pricing.coupon';
    readonly discountLimits: 'pricing.discountLimit';
    readonly prices: 'pricing.price';
    readonly priceLists: 'pricing.priceList';
    readonly settings: 'pricing.pricingSetting';
    readonly promotions: 'pricing.promotion';
    readonly promotionTargets: 'pricing.promotionTarget';
    readonly redemptions: 'pricing.redemption';
    readonly taxRates: 'pricing.taxRate';
  };
  readonly privacy: {
    readonly consents: 'privacy.consent';
    readonly erasures: 'privacy.erasure';
    readonly legalHolds: 'privacy.legalHold';
    readonly exports: 'privacy.personExport';
    readonly purposes: 'privacy.purpose';
    readonly wordings: 'privacy.purposeWording';
    readonly retentionRules: 'privacy.retentionRule';
    readonly requests: 'privacy.subjectRequest';
    readonly suppressions: 'privacy.suppression';
  };
  readonly quotes: {
    readonly quotes: 'quotes.quote';
    readonly comments: 'quotes.quoteComment';
    readonly lines: 'quotes.quoteLine';
    readonly requests: 'quotes.quoteRequest';
    readonly requestLines: 'quotes.quoteRequestLine';
    readonly sections: 'quotes.quoteSection';
    readonly templates: 'quotes.quoteTemplate';
  };
  readonly sales: {
    readonly accountObjectives: 'sales.accountObjective';
    readonly accountPlans: 'sales.accountPlan';
    readonly accountTerritories: 'sales.accountTerritory';
    readonly assignmentMembers: 'sales.assignmentMember';
    readonly assignmentRules: 'sales.assignmentRule';
    readonly budgetRates: 'sales.budgetRate';
    readonly dealSnapshots: 'sales.dealSnapshot';
    readonly forecastOverrides: 'sales.forecastOverride';
    readonly leads: 'sales.lead';
    readonly leadForms: 'sales.leadForm';
    readonly leadSubmissions: 'sales.leadSubmission';
    readonly opportunities: 'sales.opportunity';
    readonly opportunityCompetitors: 'sales.opportunityCompetitor';
    readonly opportunityContacts: 'sales.opportunityContact';
    readonly opportunityLines: 'sales.opportunityLine';
    readonly opportunitySplits: 'sales.opportunitySplit';
    readonly pipelines: 'sales.pipeline';
    readonly quotas: 'sales.quota';
    readonly scoringRules: 'sales.scoringRule';
    readonly stages: 'sales.stage';
    readonly stageChanges: 'sales.stageChange';
    readonly territories: 'sales.territory';
  };
  readonly settings: {
    readonly choiceValues: 'settings.choiceValue';
    readonly company: 'settings.company';
    readonly customFields: 'settings.customField';
    readonly exchangeRates: 'settings.exchangeRate';
    readonly holidays: 'settings.holiday';
    readonly workingCalendars: 'settings.workingCalendar';
  };
  readonly shop: {
    readonly pages: 'shop.contentPage';
    readonly reviews: 'shop.productReview';
    readonly blocks: 'shop.shopBlock';
    readonly settings: 'shop.shopSettings';
    readonly stockRequests: 'shop.stockRequest';
    readonly wishes: 'shop.wish';
  };
  readonly stock: {
    readonly incoming: 'stock.incoming';
    readonly locations: 'stock.location';
    readonly reservations: 'stock.reservation';
    readonly counts: 'stock.stockCount';
    readonly countLines: 'stock.stockCountLine';
    readonly levels: 'stock.stockLevel';
    readonly movements: 'stock.stockMovement';
    readonly transfers: 'stock.transfer';
    readonly transferLines: 'stock.transferLine';
  };
  readonly till: { readonly parkedSales: 'till.parkedSale'; readonly entries: 'till.tillEntry'; readonly sessions: 'till.tillSession' };
  readonly views: { readonly savedViews: 'views.savedView' };
  readonly webhooks: {
    readonly attempts: 'webhooks.webhookAttempt';
    readonly deliveries: 'webhooks.webhookDelivery';
    readonly endpoints: 'webhooks.webhookEndpoint';
  };
}
