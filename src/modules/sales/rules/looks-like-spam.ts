const link = /(?:https?:\/\/|www\.|\[url|<a\s)/gi;

/** Links in a message that somebody may need to say what they mean. */
const mostLinks = 2;

/** Whether a form is stuffed with links: any in a name, more than two in a message. @returns the field at fault, or null */
export function fieldWithLinks(values: Readonly<Record<string, string>>): string | null {
  for (const name of ['givenName', 'familyName', 'company', 'jobTitle', 'city', 'phone'])
    if ((values[name]?.match(link) ?? []).length > 0) return name;
  return (values['message']?.match(link) ?? []).length > mostLinks ? 'message' : null;
}
