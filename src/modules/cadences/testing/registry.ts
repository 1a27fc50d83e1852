import { kindOf } from '../../../fields/server.ts';
import { createRegistry, type Registry } from '../../../kernel/registry.ts';
import { defineCalendar } from '../../../kernel/time/working-calendar.ts';
import { approvalsModule } from '../../../platform/approvals/module.ts';
import { auditModule } from '../../../platform/audit/module.ts';
import { automationModule } from '../../../platform/automation/module.ts';
import { calendarsModule } from '../../../platform/calendars/module.ts';
import { exchangeModule } from '../../../platform/exchange/module.ts';
import { filesModule } from '../../../platform/files/module.ts';
import { identityModule } from '../../../platform/identity/module.ts';
import { notifyModule } from '../../../platform/notify/module.ts';
import { settingsModule } from '../../../platform/settings/module.ts';
import { catalogModule } from '../../catalog/module.ts';
import { partiesModule } from '../../parties/module.ts';
import { privacyModule } from '../../privacy/module.ts';
import { salesModule } from '../../sales/module.ts';
import { cadencesModule } from '../module.ts';

export const cadencesTestModules = [
  settingsModule,
  notifyModule,
  identityModule,
  filesModule,
  approvalsModule,
  calendarsModule,
  automationModule,
  exchangeModule,
  partiesModule,
  auditModule,
  privacyModule,
  catalogModule,
  salesModule,
  cadencesModule,
];

export const cadencesRegistry = (): Registry => createRegistry(cadencesTestModules, kindOf);

/** Monday to Friday, 9 to 17, in Berlin. */
export const office = defineCalendar({
  timeZone: 'Europe/Berlin',
  week: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [{ from: '09:00', to: '17:00' }]])),
});
