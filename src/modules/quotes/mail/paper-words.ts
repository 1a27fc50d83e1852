import type { Closed } from '../rules/states.ts';

/** What the document itself says beside what `platform/pdf` says on every one. */
export interface PaperWords {
  readonly quote: string;
  readonly date: string;
  readonly validUntil: string;
  readonly contact: string;
  readonly chooseOne: string;
  readonly closed: Readonly<Record<Closed, string>>;
}

const en: PaperWords = {
  quote: 'Quote',
  date: 'Date',
  validUntil: 'Valid until',
  contact: 'Your contact',
  chooseOne: 'One of these.',
  closed: {
    expired: 'This quote has expired.',
    accepted: 'This quote was accepted.',
    declined: 'This quote was declined.',
    replaced: 'This quote was replaced by a newer version.',
    withdrawn: 'This quote was withdrawn.',
    notSent: 'Draft: this is not an offer yet.',
  },
};

const de: PaperWords = {
  quote: 'Angebot',
  date: 'Datum',
  validUntil: 'Gültig bis',
  contact: 'Ihr Ansprechpartner',
  chooseOne: 'Eines davon.',
  closed: {
    expired: 'Dieses Angebot ist abgelaufen.',
    accepted: 'Dieses Angebot wurde angenommen.',
    declined: 'Dieses Angebot wurde abgelehnt.',
    replaced: 'Dieses Angebot wurde durch eine neuere Fassung ersetzt.',
    withdrawn: 'Dieses Angebot wurde zurückgezogen.',
    notSent: 'Entwurf: noch kein Angebot.',
  },
};

export const paperWords = (language: 'en' | 'de'): PaperWords => (language === 'de' ? de : en);
