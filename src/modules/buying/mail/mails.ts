import { mailOf, type MailText } from '../../shop/index.ts';

interface Common {
  readonly language: string | null;
  readonly company: string;
  readonly shop: string;
  readonly link: string;
}
const isGerman = (language: string | null): boolean => (language ?? '').toLowerCase().startsWith('de');

export function invitationMail({
  language,
  company,
  shop,
  link,
  name,
  days,
}: Common & { readonly name: string; readonly days: number }): MailText {
  return mailOf(
    isGerman(language)
      ? {
          subject: `${company} lädt Sie ein, bei ${shop} einzukaufen`,
          lines: [`Hallo ${name},`, `${company} möchte, dass Sie bei ${shop} für das Unternehmen einkaufen.`],
          button: 'Einladung annehmen',
          end: `Der Link gilt ${days} Tage. Wenn Sie damit nichts anfangen können, tun Sie nichts.`,
        }
      : {
          subject: `${company} invites you to buy at ${shop}`,
          lines: [`Hello ${name},`, `${company} would like you to buy for them at ${shop}.`],
          button: 'Accept the invitation',
          end: `The link is good for ${days} days. If this means nothing to you, do nothing.`,
        },
    link,
  );
}

export interface ApprovalMail extends Common {
  readonly kind: 'asked' | 'placed' | 'refused';
  readonly who: string;
  readonly total: string;
  readonly number?: string | null;
  readonly why?: string | null;
}

export function approvalMail(mail: ApprovalMail): MailText {
  const { kind, who, total, company, shop, number = '', why = '' } = mail;
  const german = isGerman(mail.language);
  const parts = german
    ? {
        asked: {
          subject: `Bestellung freigeben: ${who}, ${total}`,
          lines: [`${who} möchte für ${company} bei ${shop} für ${total} bestellen. Dafür braucht es eine Freigabe.`],
          button: 'Bestellung ansehen',
          end: 'Bis dahin ist nichts bestellt, reserviert oder im Preis zugesagt.',
        },
        placed: {
          subject: `Freigegeben und bestellt: ${number}`,
          lines: [`Die Bestellung von ${who} über ${total} wurde freigegeben. Sie hat die Nummer ${number}.`],
          button: 'Bestellung ansehen',
          end: `${shop}`,
        },
        refused: {
          subject: `Nicht freigegeben: Bestellung von ${who}`,
          lines: [`Die Bestellung von ${who} über ${total} wurde nicht freigegeben.`, `Grund: ${why}`],
          button: 'Ansehen',
          end: 'Nichts wurde bestellt.',
        },
      }[kind]
    : {
        asked: {
          subject: `Order to approve: ${who}, ${total}`,
          lines: [`${who} would like to order for ${total} at ${shop} for ${company}. That needs approval.`],
          button: 'Look at the order',
          end: 'Until then nothing is ordered, reserved or promised at a price.',
        },
        placed: {
          subject: `Approved and ordered: ${number}`,
          lines: [`The order of ${who} for ${total} was approved. Its number is ${number}.`],
          button: 'Look at the order',
          end: `${shop}`,
        },
        refused: {
          subject: `Not approved: order of ${who}`,
          lines: [`The order of ${who} for ${total} was not approved.`, `Because: ${why}`],
          button: 'Look at it',
          end: 'Nothing was ordered.',
        },
      }[kind];
  return mailOf(parts, mail.link);
}
