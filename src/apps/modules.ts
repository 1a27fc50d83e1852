import { kernelModule } from '../kernel/kernel-module.ts';
import type { Module } from '../kernel/module.ts';
import { buyingModule } from '../modules/buying/module.ts';
import { cadencesModule } from '../modules/cadences/module.ts';
import { activitiesModule } from '../modules/activities/module.ts';
import { catalogModule } from '../modules/catalog/module.ts';
import { handoversModule } from '../modules/handovers/module.ts';
import { invoicesModule } from '../modules/invoices/module.ts';
import { ordersModule } from '../modules/orders/module.ts';
import { partiesModule } from '../modules/parties/module.ts';
import { paymentsModule } from '../modules/payments/module.ts';
import { pricingModule } from '../modules/pricing/module.ts';
import { privacyModule } from '../modules/privacy/module.ts';
import { deliveryModule } from '../modules/delivery/module.ts';
import { quotesModule } from '../modules/quotes/module.ts';
import { salesModule } from '../modules/sales/module.ts';
import { shopModule } from '../modules/shop/module.ts';
import { stockModule } from '../modules/stock/module.ts';
import { tillModule } from '../modules/till/module.ts';
import { approvalsModule } from '../platform/approvals/module.ts';
import { automationModule } from '../platform/automation/module.ts';
import { assistantsModule } from '../platform/assistants/module.ts';
import { auditModule } from '../platform/audit/module.ts';
import { calendarsModule } from '../platform/calendars/module.ts';
import { exchangeModule } from '../platform/exchange/module.ts';
import { filesModule } from '../platform/files/module.ts';
import { identityModule } from '../platform/identity/module.ts';
import { liveModule } from '../platform/live/module.ts';
import { loadExtensions } from './extensions/load-extensions.ts';
import { notifyModule } from '../platform/notify/module.ts';
import { operationsModule } from '../platform/operations/module.ts';
import { pdfModule } from '../platform/pdf/module.ts';
import { searchModule } from '../platform/search/module.ts';
import { settingsModule } from '../platform/settings/module.ts';
import { viewsModule } from '../platform/views/module.ts';
import { webhooksModule } from '../platform/webhooks/module.ts';

/** Every module of the program, each after those it depends on; the company's own come last. */
export const modules: readonly Module[] = [
  kernelModule,
  settingsModule,
  notifyModule,
  identityModule,
  liveModule,
  filesModule,
  pdfModule,
  approvalsModule,
  calendarsModule,
  automationModule,
  searchModule,
  viewsModule,
  operationsModule,
  auditModule,
  webhooksModule,
  assistantsModule,
  exchangeModule,
  partiesModule,
  activitiesModule,
  privacyModule,
  catalogModule,
  pricingModule,
  paymentsModule,
  stockModule,
  deliveryModule,
  ordersModule,
  tillModule,
  invoicesModule,
  shopModule,
  salesModule,
  quotesModule,
  buyingModule,
  cadencesModule,
  handoversModule,
  ...(await loadExtensions()),
];
