import { systemActor } from '../../kernel/access/actor.ts';
import type { App } from '../../kernel/app.ts';
import { listRecords } from '../../kernel/list/list.ts';
import type { RowOf } from '../../kernel/record/record.ts';
import { company } from '../../platform/settings/records/company.ts';
import type { CompanyFacts } from '../storefront/company-facts.ts';

/** What visitors may know of the company, from its profile. */
export async function companyFacts(app: App): Promise<CompanyFacts> {
  const page = await listRecords(
    { registry: app.registry, actor: systemActor, db: app.db, scope: app.scope() },
    app.registry.record(company.key),
    { size: 1 },
  );
  const profile = page.data[0] as unknown as RowOf<typeof company> | undefined;
  const main = profile?.addresses?.[0]?.value;
  const town = [main?.postalCode, main?.city].filter(Boolean).join(' ');
  return {
    name: profile?.name ?? 'Entente',
    legalName: profile?.legalName ?? null,
    website: profile?.website ?? null,
    email: profile?.email ?? null,
    phone: profile?.phone ?? null,
    address: [main?.street, main?.street2, town].filter((line): line is string => Boolean(line)),
  };
}
