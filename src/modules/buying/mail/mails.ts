import { linkMail, type MailText } from '../../../platform/notify/index.ts';

interface Common {
  /** BCP 47 code of who reads it. */
  readonly language: string;
  readonly company: string;
  readonly shop: string;
  readonly link: string;
}

const wordsOf = (language: string): typeof english => (language.toLowerCase().startsWith('de') ? german : english);

const tagOf = (language: string): 'de' | 'en' => (wordsOf(language) === german ? 'de' : 'en');

/** Asks somebody to buy for a company. */
export function invitationMail(mail: Common & { readonly name: string; readonly days: number }): MailText {
  const t = wordsOf(mail.language).invitation;
  return linkMail({
    language: tagOf(mail.language),
    sender: mail.shop,
    subject: t.subject(mail.company, mail.shop),
    lines: [t.hello(mail.name), t.line(mail.company, mail.shop)],
    button: { label: t.button, url: mail.link },
    end: t.end(mail.days),
  });
}

export interface ApprovalMail extends Common {
  readonly kind: 'asked' | 'placed' | 'refused';
  readonly who: string;
  readonly total: string;
  readonly number?: string | null;
  readonly why?: string | null;
}

/** Tells of an order that waits for approval, and of what was decided. */
export function approvalMail(mail: ApprovalMail): MailText {
  const { subject, lines, button, end } = wordsOf(mail.language)[mail.kind]({ ...mail, number: mail.number ?? '', why: mail.why ?? '' });
  return linkMail({
    language: tagOf(mail.language),
    sender: mail.shop,
    subject,
    lines,
    button: { label: button, url: mail.link },
    ...(end ? { end } : {}),
  });
}

interface Asked {
  readonly who: string;
  readonly company: string;
  readonly shop: string;
  readonly total: string;
  readonly number: string;
  readonly why: string;
}

interface Told {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly button: string;
  readonly end?: string;
}

const english = {
  invitation: {
    subject: (company: string, shop: string) => `${company} invites you to buy at ${shop}`,
    hello: (name: string) => `Hello ${name},`,
    line: (company: string, shop: string) => `${company} would like you to buy for them at ${shop}.`,
    button: 'Accept the invitation',
    end: (days: number) => `The link is good for ${days} days. If this means nothing to you, do nothing.`,
  },
  asked: ({ who, total, shop, company }: Asked): Told => ({
    subject: `Order to approve: ${who}, ${total}`,
    lines: [`${who} would like to order for ${total} at ${shop} for ${company}. That needs approval.`],
    button: 'Look at the order',
    end: 'Until then nothing is ordered, reserved or promised at a price.',
  }),
  placed: ({ who, total, number }: Asked): Told => ({
    subject: `Approved and ordered: ${number}`,
    lines: [`The order of ${who} for ${total} was approved. Its number is ${number}.`],
    button: 'Look at the order',
  }),
  refused: ({ who, total, why }: Asked): Told => ({
    subject: `Not approved: order of ${who}`,
    lines: [`The order of ${who} for ${total} was not approved.`, `Because: ${why}`],
    button: 'Look at it',
    end: 'Nothing was ordered.',
  }),
};

const german: typeof english = {
  invitation: {
    subject: (company, shop) => `${company} lädt Sie ein, bei ${shop} einzukaufen`,
    hello: (name) => `Guten Tag ${name},`,
    line: (company, shop) => `${company} möchte, dass Sie bei ${shop} für das Unternehmen einkaufen.`,
    button: 'Einladung annehmen',
    end: (days) => `Der Link gilt ${days} Tage. Wenn Sie damit nichts anfangen können, tun Sie nichts.`,
  },
  asked: ({ who, total, shop, company }) => ({
    subject: `Bestellung freigeben: ${who}, ${total}`,
    lines: [`${who} möchte für ${company} bei ${shop} für ${total} bestellen. Dafür braucht es eine Freigabe.`],
    button: 'Bestellung ansehen',
    end: 'Bis dahin ist nichts bestellt, reserviert oder im Preis zugesagt.',
  }),
  placed: ({ who, total, number }) => ({
    subject: `Freigegeben und bestellt: ${number}`,
    lines: [`Die Bestellung von ${who} über ${total} wurde freigegeben. Sie hat die Nummer ${number}.`],
    button: 'Bestellung ansehen',
  }),
  refused: ({ who, total, why }) => ({
    subject: `Nicht freigegeben: Bestellung von ${who}`,
    lines: [`Die Bestellung von ${who} über ${total} wurde nicht freigegeben.`, `Grund: ${why}`],
    button: 'Ansehen',
    end: 'Nichts wurde bestellt.',
  }),
};
