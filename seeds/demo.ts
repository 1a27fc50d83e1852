import { systemActor } from '../src/kernel/access/actor.ts';
import type { App } from '../src/kernel/app.ts';
import { runCommand } from '../src/kernel/command/run.ts';
import { duplicateCandidate } from '../src/modules/parties/records/duplicate-candidate.ts';
import { seedActivities } from './activities.ts';
import { seedAutomations } from './automation.ts';
import { seedApprovals } from './approvals.ts';
import { seedCatalog } from './catalog.ts';
import { seedCalendars } from './calendars.ts';
import { seedCallsAndMeetings } from './calls-and-meetings.ts';
import { seedCadences } from './cadences.ts';
import { seedCompanyBuyers } from './company-buyers.ts';
import { seedCompany } from './company.ts';
import { seedDelivery } from './delivery.ts';
import { seedDuplicates } from './duplicates.ts';
import { seedFiles } from './files.ts';
import { seedHandovers } from './handovers.ts';
import { seedInvoices } from './invoices.ts';
import { seedNotifications } from './notifications.ts';
import { seedOrders } from './orders.ts';
import { seedOrganizations } from './organizations.ts';
import { seedPeople } from './people.ts';
import { seedPortalUsers } from './portal-users.ts';
import { seedIdentity } from './identity.ts';
import { seedPayments } from './payments.ts';
import { seedPricing } from './pricing.ts';
import { seedPrivacy } from './privacy.ts';
import { seedQuotes } from './quotes.ts';
import { createRandom } from './random.ts';
import { seedShop } from './shop.ts';
import { seedStaff } from './staff-and-teams.ts';
import { demoPassword, staff } from './data/staff.ts';
import { seedLeads } from './leads.ts';
import { seedStock } from './stock.ts';
import { seedSales } from './sales.ts';
import { seedTill } from './till.ts';
import { seedTerritories } from './territories.ts';
import { createStage } from './stage.ts';
import { seedWebhooks } from './webhooks.ts';

export interface DemoLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly who: string;
}

const staffLogin = (key: string, role: string, who: string): DemoLogin => {
  const member = staff.find((m) => m.key === key);
  return { role, email: `${key}@fjellvik.example`, password: demoPassword, who: `${who} (${member?.name})` };
};

/** The sign-ins that a start prints. */
export const demoLogins: readonly DemoLogin[] = [
  staffLogin('admin', 'admin', 'Administrator'),
  staffLogin('manager', 'manager', 'Sales manager'),
  staffLogin('astrid', 'rep', 'Sales representative'),
  staffLogin('support', 'support', 'Support agent'),
  staffLogin('reader', 'readonly', 'Read only'),
  { role: 'customer', email: 'customer@bergfreund.example', password: demoPassword, who: 'Customer portal (Bergfreund Bergsport GmbH)' },
  { role: 'partner', email: 'partner@alpenpartner.example', password: demoPassword, who: 'Partner portal (Alpenpartner Vertrieb GmbH)' },
];

/**
 * Fills an empty system with Fjellvik Outdoor, a maker of tents, packs and jackets in Bergen: staff and teams, customers in
 * fourteen countries, suppliers, partners, and a year of notes and tasks. The same company each time, dated back from today.
 */
export async function seedDemo(program: { readonly app: App }): Promise<void> {
  const stage = createStage(program.app, createRandom(20_260_301));
  await seedCompany(stage);
  await seedStaff(stage);
  await seedCalendars(stage);
  await seedIdentity(stage);
  const organizations = await seedOrganizations(stage);
  const people = await seedPeople(stage, organizations);
  await seedActivities(stage, organizations, people);
  const productIds = await seedCatalog(stage);
  await seedPricing(stage);
  await seedStock(stage);
  await seedDelivery(stage);
  await seedSales(stage, organizations, people, productIds);
  await seedLeads(stage);
  await seedTerritories(stage, organizations);
  await seedCallsAndMeetings(stage, organizations, people);
  await seedDuplicates(stage, organizations);
  await seedPortalUsers(stage, organizations);
  await seedFiles(stage);
  await seedPrivacy(stage, people);
  await seedCadences(stage);
  await seedHandovers(stage);
  await seedApprovals(stage, organizations);
  await seedAutomations(stage, organizations);
  await seedNotifications(stage, organizations);
  await seedWebhooks(stage);
  await seedPayments(stage);
  await seedQuotes(stage);
  await seedOrders(stage);
  await seedTill(stage);
  await seedInvoices(stage);
  await seedCompanyBuyers(stage);
  // Last: what is bought together follows from the orders.
  await seedShop(stage);
  // The pairs that look alike are found in the background once the server works.
  for (const type of ['parties.person', 'parties.organization']) {
    await runCommand(program.app, {
      actor: systemActor,
      requestId: 'demo',
      record: program.app.registry.record(duplicateCandidate.key),
      verb: 'scan',
      input: { type },
    });
  }
}
