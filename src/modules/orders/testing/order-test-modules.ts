import { settingsModule } from '../../../platform/settings/module.ts';
import { notifyModule } from '../../../platform/notify/module.ts';
import { identityModule } from '../../../platform/identity/module.ts';
import { filesModule } from '../../../platform/files/module.ts';
import { approvalsModule } from '../../../platform/approvals/module.ts';
import { calendarsModule } from '../../../platform/calendars/module.ts';
import { automationModule } from '../../../platform/automation/module.ts';
import { exchangeModule } from '../../../platform/exchange/module.ts';
import { partiesModule } from '../../parties/module.ts';
import { activitiesModule } from '../../activities/module.ts';
import { auditModule } from '../../../platform/audit/module.ts';
import { privacyModule } from '../../privacy/module.ts';
import { catalogModule } from '../../catalog/module.ts';
import { pricingModule } from '../../pricing/module.ts';
import { stockModule } from '../../stock/module.ts';
import { deliveryModule } from '../../delivery/module.ts';
import { paymentsModule } from '../../payments/module.ts';
import { ordersModule } from '../module.ts';

/** Everything that orders stand on. */
export const orderTestModules = [
  settingsModule,
  notifyModule,
  identityModule,
  filesModule,
  approvalsModule,
  calendarsModule,
  automationModule,
  exchangeModule,
  partiesModule,
  activitiesModule,
  auditModule,
  privacyModule,
  catalogModule,
  pricingModule,
  stockModule,
  deliveryModule,
  paymentsModule,
  ordersModule,
];
