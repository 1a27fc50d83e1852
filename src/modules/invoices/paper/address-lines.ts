interface Postal {
  readonly [part: string]: string | undefined;
}

/** An address as it is written on a letter, one line each; the country only where it is another than the sender's. */
export function addressLines(address: Postal | null, home: string | null, language: string): string[] {
  if (!address) return [];
  const { street, street2, poBox, city, region, postalCode, country } = address;
  const place = [postalCode, city].filter(Boolean).join(' ');
  const isAbroad = country !== undefined && country !== home;
  const named = isAbroad ? new Intl.DisplayNames([language], { type: 'region' }).of(country) : undefined;
  return [street, street2, poBox, place, region, named].filter((line): line is string => !!line);
}
