/** What mails and documents say, in English and German. */
export interface QuoteWords {
  readonly subjects: Readonly<Record<'sent' | 'revised' | 'reminder' | 'accepted' | 'reply', (number: string, company: string) => string>>;
  readonly hello: (name: string | null) => string;
  readonly sent: (number: string) => string;
  readonly revised: (number: string, before: string) => string;
  readonly reminder: (number: string, day: string) => string;
  readonly accepted: (number: string, order: string) => string;
  readonly reply: (name: string, number: string) => string;
  readonly total: string;
  readonly validUntil: string;
  readonly open: string;
  readonly pdf: string;
  readonly personal: string;
}

const en: QuoteWords = {
  subjects: {
    sent: (number, company) => `Quote ${number} from ${company}`,
    revised: (number, company) => `New version of our quote: ${number} from ${company}`,
    reminder: (number) => `Quote ${number} ends soon`,
    accepted: (number) => `Thank you: quote ${number} is accepted`,
    reply: (number) => `An answer to your comment on quote ${number}`,
  },
  hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
  sent: (number) => `Here is our quote ${number}. Read it, choose what you want and accept it online; no account is needed.`,
  revised: (number, before) => `Here is the new version of our quote: ${number}. It replaces ${before}, which can no longer be accepted.`,
  reminder: (number, day) => `Our quote ${number} is valid until ${day}. You can still read, choose and accept it here:`,
  accepted: (number, order) => `Thank you for accepting our quote ${number}. Your order has the number ${order}.`,
  reply: (name, number) => `${name} has answered your comment on quote ${number}:`,
  total: 'Total',
  validUntil: 'Valid until',
  open: 'Read and answer',
  pdf: 'As PDF',
  personal: 'Whoever has this link can answer in your name: please do not pass it on.',
};

const de: QuoteWords = {
  subjects: {
    sent: (number, company) => `Angebot ${number} von ${company}`,
    revised: (number, company) => `Neue Fassung unseres Angebots: ${number} von ${company}`,
    reminder: (number) => `Angebot ${number} läuft bald ab`,
    accepted: (number) => `Vielen Dank: Angebot ${number} ist angenommen`,
    reply: (number) => `Antwort auf Ihren Kommentar zum Angebot ${number}`,
  },
  hello: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
  sent: (number) => `hier ist unser Angebot ${number}. Sie können es online lesen, auswählen und annehmen, ohne sich anzumelden.`,
  revised: (number, before) =>
    `hier ist die neue Fassung unseres Angebots: ${number}. Sie ersetzt ${before}; jene kann nicht mehr angenommen werden.`,
  reminder: (number, day) => `unser Angebot ${number} gilt bis ${day}. Hier können Sie es noch lesen, auswählen und annehmen:`,
  accepted: (number, order) => `vielen Dank, dass Sie unser Angebot ${number} angenommen haben. Ihre Bestellung hat die Nummer ${order}.`,
  reply: (name, number) => `${name} hat auf Ihren Kommentar zum Angebot ${number} geantwortet:`,
  total: 'Gesamtbetrag',
  validUntil: 'Gültig bis',
  open: 'Lesen und antworten',
  pdf: 'Als PDF',
  personal: 'Wer diesen Link hat, kann in Ihrem Namen antworten: bitte geben Sie ihn nicht weiter.',
};

export const quoteWords = (language: 'en' | 'de'): QuoteWords => (language === 'de' ? de : en);

/** Of a record's language, or of a header; English where we do not speak it. */
export const languageOf = (code: string | null | undefined): 'en' | 'de' => (code?.toLowerCase().startsWith('de') ? 'de' : 'en');
