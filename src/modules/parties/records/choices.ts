/** Parts an organization plays towards us; it may play several. */
export const organizationRoles = [
  { value: 'customer', label: 'Customer', color: 'green' },
  { value: 'prospect', label: 'Prospect', color: 'blue' },
  { value: 'supplier', label: 'Supplier', color: 'orange' },
  { value: 'partner', label: 'Partner', color: 'violet' },
  { value: 'competitor', label: 'Competitor', color: 'red' },
  { value: 'other', label: 'Other', color: 'gray' },
] as const;

/** Where the relationship stands, from the first contact to what comes after the sale. */
export const lifecycleStages = [
  { value: 'subscriber', label: 'Subscriber', color: 'gray' },
  { value: 'lead', label: 'Lead', color: 'blue' },
  { value: 'qualified', label: 'Qualified', color: 'teal' },
  { value: 'opportunity', label: 'Opportunity', color: 'yellow' },
  { value: 'customer', label: 'Customer', color: 'green' },
  { value: 'postSales', label: 'Post-sales', color: 'violet' },
  { value: 'former', label: 'Former', color: 'gray' },
] as const;

export const segments = [
  { value: 'enterprise', label: 'Enterprise' },
  { value: 'midMarket', label: 'Mid-market' },
  { value: 'smallBusiness', label: 'Small business' },
  { value: 'public', label: 'Public sector' },
  { value: 'consumer', label: 'Consumer' },
] as const;

/** Sections of ISIC Rev. 4, shortened to what people search by. */
export const industries = [
  { value: 'agriculture', label: 'Agriculture' },
  { value: 'manufacturing', label: 'Manufacturing' },
  { value: 'energy', label: 'Energy and utilities' },
  { value: 'construction', label: 'Construction' },
  { value: 'wholesale', label: 'Wholesale' },
  { value: 'retail', label: 'Retail' },
  { value: 'transport', label: 'Transport and logistics' },
  { value: 'hospitality', label: 'Travel and hospitality' },
  { value: 'media', label: 'Media and publishing' },
  { value: 'technology', label: 'Technology' },
  { value: 'finance', label: 'Finance and insurance' },
  { value: 'realEstate', label: 'Real estate' },
  { value: 'professionalServices', label: 'Professional services' },
  { value: 'publicAdministration', label: 'Public administration' },
  { value: 'education', label: 'Education' },
  { value: 'health', label: 'Health and social work' },
  { value: 'sports', label: 'Sports and recreation' },
  { value: 'nonProfit', label: 'Non-profit' },
  { value: 'other', label: 'Other' },
] as const;

/** How we came to know somebody. */
export const sources = [
  { value: 'web', label: 'Website' },
  { value: 'referral', label: 'Referral' },
  { value: 'partner', label: 'Partner' },
  { value: 'fair', label: 'Trade fair' },
  { value: 'campaign', label: 'Campaign' },
  { value: 'coldCall', label: 'Cold call' },
  { value: 'shop', label: 'Shop' },
  { value: 'import', label: 'Import' },
  { value: 'other', label: 'Other' },
] as const;

/** What part somebody plays at an organization, in a purchase and besides. */
export const affiliationRoles = [
  { value: 'decisionMaker', label: 'Decision maker', color: 'green' },
  { value: 'influencer', label: 'Influencer', color: 'blue' },
  { value: 'champion', label: 'Champion', color: 'violet' },
  { value: 'buyer', label: 'Buyer', color: 'teal' },
  { value: 'user', label: 'User', color: 'gray' },
  { value: 'technical', label: 'Technical contact', color: 'gray' },
  { value: 'billing', label: 'Billing contact', color: 'gray' },
  { value: 'legal', label: 'Legal contact', color: 'gray' },
  { value: 'employee', label: 'Employee', color: 'gray' },
] as const;

export const taskKinds = [
  { value: 'toDo', label: 'To do' },
  { value: 'call', label: 'Call' },
  { value: 'email', label: 'E-mail' },
  { value: 'meeting', label: 'Meeting' },
  { value: 'visit', label: 'Visit' },
  { value: 'social', label: 'Social media' },
] as const;

export const priorities = [
  { value: 'low', label: 'Low', color: 'gray' },
  { value: 'normal', label: 'Normal', color: 'blue' },
  { value: 'high', label: 'High', color: 'orange' },
  { value: 'urgent', label: 'Urgent', color: 'red' },
] as const;
