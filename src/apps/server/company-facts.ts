import type { App } from '../../kernel/app.ts';
import type { CompanyFacts } from '../storefront/company-facts.ts';

/** What visitors may know of the company, from its profile. */
export async function companyFacts(_app: App): Promise<CompanyFacts> {
  return { name: 'Entente', legalName: null, website: null, email: null, phone: null, address: [], logoUrl: null };
}
