import { deActivities, deActivityLabels } from './de/activities.ts';
import { deAccount } from './de/account.ts';
import { deAdmin } from './de/admin.ts';
import { deApprovals } from './de/approvals.ts';
import { deAutomation } from './de/automation.ts';
import { deBuying } from './de/buying.ts';
import { deCadences } from './de/cadences.ts';
import { deCalendars } from './de/calendars.ts';
import { deCatalog } from './de/catalog.ts';
import { deHandovers } from './de/handovers.ts';
import { deInvoices } from './de/invoices.ts';
import { deIdentity } from './de/identity.ts';
import { deCustomFields } from './de/custom-fields.ts';
import { deLabels } from './de/labels.ts';
import { deLeads } from './de/leads.ts';
import { deLive } from './de/live.ts';
import { deNotifications } from './de/notifications.ts';
import { deOperations } from './de/operations.ts';
import { deOrderEntry } from './de/order-entry.ts';
import { deOrders } from './de/orders.ts';
import { dePayments } from './de/payments.ts';
import { dePerformance } from './de/performance.ts';
import { dePortal } from './de/portal.ts';
import { dePricing } from './de/pricing.ts';
import { dePricingRecords } from './de/pricing-records.ts';
import { dePrivacy } from './de/privacy.ts';
import { dePrivacyRecords } from './de/privacy-records.ts';
import { deQuotes } from './de/quotes.ts';
import { deRecords } from './de/records.ts';
import { deSales } from './de/sales.ts';
import { deSalesLabels } from './de/sales-labels.ts';
import { deStock } from './de/stock.ts';
import { deTill } from './de/till.ts';
import { deTerritories } from './de/territories.ts';
import { deShop } from './de/shop.ts';
import { deShell } from './de/shell.ts';

/** German by English phrase. Loaded only for those who read German. */
export const de = {
  ...deCatalog,
  ...dePricingRecords,
  ...dePricing,
  ...deTill,
  ...deOrderEntry,
  ...deOrders,
  ...deInvoices,
  ...deQuotes,
  ...deCadences,
  ...deHandovers,
  ...deShop,
  ...deBuying,
  ...deShell,
  ...deRecords,
  ...deActivityLabels,
  ...deActivities,
  ...deAdmin,
  ...deApprovals,
  ...deCalendars,
  ...deCustomFields,
  ...deAutomation,
  ...deLeads,
  ...deLive,
  ...deNotifications,
  ...deOperations,
  ...deAccount,
  ...dePayments,
  ...dePerformance,
  ...dePortal,
  ...dePrivacy,
  ...dePrivacyRecords,
  ...deIdentity,
  ...deTerritories,
  ...deStock,
  ...deSalesLabels,
  ...deSales,
  ...deLabels,
} as const;
