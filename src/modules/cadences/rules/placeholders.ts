/** What mails and tasks of a cadence may be filled with, and what each is called. */
export const placeholders = [
  { name: 'firstName', label: 'First name' },
  { name: 'lastName', label: 'Last name' },
  { name: 'name', label: 'Full name' },
  { name: 'jobTitle', label: 'Job title' },
  { name: 'company', label: 'Their company' },
  { name: 'city', label: 'City' },
  { name: 'deal', label: 'Name of the deal' },
  { name: 'sender.name', label: 'Name of the sender' },
  { name: 'sender.jobTitle', label: 'Job title of the sender' },
  { name: 'sender.email', label: 'E-mail of the sender' },
  { name: 'sender.phone', label: 'Phone of the sender' },
  { name: 'us', label: 'Our company' },
] as const;

export type PlaceholderName = (typeof placeholders)[number]['name'];
export type Facts = Readonly<Partial<Record<PlaceholderName, string | null>>>;

/** For `fillTemplate`: the text of a placeholder and what to call it where it is empty. */
export const valueFrom =
  (facts: Facts) =>
  (field: string): { label: string; text: string | null } => ({
    label: placeholders.find((each) => each.name === field)?.label ?? field,
    text: facts[field as PlaceholderName] ?? null,
  });
