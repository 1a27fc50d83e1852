/** A person's name in its parts. */
export interface PersonNameParts {
  prefix?: string;
  givenName?: string;
  middleName?: string;
  familyName?: string;
  suffix?: string;
}

const prefixPattern = /^(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir|dame|herr|frau|dipl|ing|mag|m|mme|mlle|sr|sra|don|do[nñ]a|ing)\.?$/i;
const suffixPattern = /^(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d|mba|msc|bsc|esq|llm|cpa|dds)\.?,?$/i;
/** Particles that open a family name (Dutch, German, French, Iberian, Italian, Arabic, Scots). */
const particlePattern = /^(?:van|von|vom|zu|zur|de|der|den|del|della|di|da|do|dos|du|la|le|ten|ter|bin|ibn|al|el|mac|mc|san|st\.?|y)$/i;

/**
 * Splits a full name: "Family, Given", else titles, given names, particle and family name, suffixes. A guess by nature;
 * the whole name always remains in the parts, in order.
 */
export function splitPersonName(text: string): PersonNameParts {
  const whole = text.trim().replace(/\s+/g, ' ');
  if (whole === '') return {};
  const comma = /^([^,]+),\s*([^,]+)$/.exec(whole);
  if (comma?.[1] && comma[2] && !suffixPattern.test(comma[2].split(' ')[0] ?? '')) {
    const { prefix, givenName, middleName, familyName } = splitPersonName(comma[2]);
    return clean({
      prefix,
      givenName: givenName ?? familyName,
      middleName: [middleName, givenName ? familyName : undefined].filter(Boolean).join(' '),
      familyName: comma[1],
    });
  }
  const words = whole.split(' ');
  const prefix: string[] = [];
  while (words.length > 1 && prefixPattern.test(words[0] ?? '')) prefix.push(words.shift() as string);
  const suffix: string[] = [];
  while (words.length > 1 && suffixPattern.test(words.at(-1) ?? '')) suffix.unshift(words.pop() as string);
  if (suffix.length > 0) words[words.length - 1] = (words.at(-1) as string).replace(/,$/, '');
  const around = { prefix: prefix.join(' '), suffix: suffix.join(' ') };
  if (words.length === 1) return clean(prefix.length > 0 ? { ...around, familyName: words[0] } : { ...around, givenName: words[0] });
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && particlePattern.test(word));
  const familyAt = particle > 0 ? particle : words.length - 1;
  return clean({
    ...around,
    givenName: words[0],
    middleName: words.slice(1, familyAt).join(' '),
    familyName: words.slice(familyAt).join(' '),
  });
}

function clean(parts: { [K in keyof PersonNameParts]: string | undefined }): PersonNameParts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')) as PersonNameParts;
}
