const german: Readonly<Record<string, string>> = {
  'Skip to content': 'Zum Inhalt springen',
  'Sign in': 'Anmelden',
  Welcome: 'Willkommen',
  'Everything between us in one place': 'Alles zwischen uns an einem Ort',
  'Your details, your company and everything we share with you, whenever you need it.':
    'Ihre Daten, Ihr Unternehmen und alles, was wir mit Ihnen teilen, wann immer Sie es brauchen.',
  'Open your portal': 'Zum Portal',
  'Get in touch': 'Kontakt',
  'Write to us': 'Schreiben Sie uns',
  'Call us': 'Rufen Sie an',
  'Visit us': 'Besuchen Sie uns',
  'For customers': 'Für Kunden',
  'Keep your contact details up to date and see what we have on file about you.':
    'Halten Sie Ihre Kontaktdaten aktuell und sehen Sie, was wir über Sie gespeichert haben.',
  'For partners': 'Für Partner',
  'Work with us on shared customers, with the same facts on both sides.':
    'Arbeiten Sie mit uns an gemeinsamen Kunden, auf beiden Seiten mit denselben Fakten.',
  'Page not found': 'Seite nicht gefunden',
  'There is nothing at this address.': 'An dieser Adresse gibt es nichts.',
  'Back to the start': 'Zur Startseite',
};

/** The phrase in the visitor's language. */
export function say(language: 'en' | 'de', phrase: string): string {
  return language === 'de' ? (german[phrase] ?? phrase) : phrase;
}

/** Which of our languages an Accept-Language header prefers (RFC 9110, 12.5.4). */
export function preferredLanguage(header: string | undefined): 'en' | 'de' {
  const ranked = (header ?? '').split(',').map((part, index) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const q = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((v) => v !== undefined);
    return { language: tag.slice(0, 2), q: q === undefined ? 1 : Number(q), index };
  });
  const best = ranked
    .filter((r) => (r.language === 'en' || r.language === 'de') && r.q > 0)
    .sort((a, b) => b.q - a.q || a.index - b.index)[0];
  return best?.language === 'de' ? 'de' : 'en';
}
