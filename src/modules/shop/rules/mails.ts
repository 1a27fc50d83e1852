import type { ShopLanguage } from '../records/choices.ts';

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Parts {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly button: string;
  readonly end: string;
}

/** A mail of a few lines with one link. */
export function mailOf(parts: Parts, link: string): MailText {
  const paragraphs = parts.lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  const href = escapeHtml(link);
  return {
    subject: parts.subject,
    text: [...parts.lines, `${parts.button}:\n${link}`, parts.end].join('\n\n'),
    html: `${paragraphs}<p><a href="${href}">${escapeHtml(parts.button)}</a></p><p>${href}</p><p>${escapeHtml(parts.end)}</p>`,
  };
}

export interface RegistrationMail {
  readonly language: ShopLanguage;
  readonly name: string;
  readonly shopName: string;
  readonly link: string;
  /** The address has an account already. */
  readonly isKnown: boolean;
  readonly hours: number;
}

export function registrationMail({ language, name, shopName, link, isKnown, hours }: RegistrationMail): MailText {
  const german = language === 'de';
  if (isKnown)
    return mailOf(
      german
        ? {
            subject: `Ihr Konto bei ${shopName}`,
            lines: [`Hallo ${name},`, 'jemand, vermutlich Sie, wollte ein Konto mit dieser Adresse anlegen. Sie haben schon eines.'],
            button: 'Anmelden',
            end: 'Wenn Sie Ihr Passwort vergessen haben, können Sie dort ein neues festlegen. Wenn Sie das nicht waren, tun Sie nichts.',
          }
        : {
            subject: `Your account at ${shopName}`,
            lines: [`Hello ${name},`, 'somebody, presumably you, wanted to make an account with this address. You have one already.'],
            button: 'Sign in',
            end: 'If you forgot your password you can set a new one there. If it was not you, do nothing.',
          },
      link,
    );
  return mailOf(
    german
      ? {
          subject: `Bitte bestätigen Sie Ihre Adresse für ${shopName}`,
          lines: [`Hallo ${name},`, `willkommen bei ${shopName}. Wählen Sie ein Passwort, dann ist Ihr Konto offen.`],
          button: 'Konto öffnen',
          end: `Der Link gilt ${hours} Stunden. Wenn Sie das nicht waren, tun Sie nichts: Dann gibt es kein Konto.`,
        }
      : {
          subject: `Please confirm your address for ${shopName}`,
          lines: [`Hello ${name},`, `welcome to ${shopName}. Choose a password and your account is open.`],
          button: 'Open your account',
          end: `The link is good for ${hours} hours. If it was not you, do nothing: then there is no account.`,
        },
    link,
  );
}

export interface StockMail {
  readonly language: ShopLanguage;
  readonly shopName: string;
  readonly product: string;
  readonly link: string;
}

export function stockMail({ language, shopName, product, link }: StockMail): MailText {
  return mailOf(
    language === 'de'
      ? {
          subject: `Wieder da: ${product}`,
          lines: [`${product} ist bei ${shopName} wieder auf Lager.`],
          button: 'Zum Artikel',
          end: 'Sie haben uns gebeten, Ihnen Bescheid zu geben. Das war die einzige Nachricht dazu.',
        }
      : {
          subject: `Back in stock: ${product}`,
          lines: [`${product} is back in stock at ${shopName}.`],
          button: 'See the product',
          end: 'You asked us to tell you. This was the only message about it.',
        },
    link,
  );
}

export interface ReminderMail {
  readonly language: ShopLanguage;
  readonly shopName: string;
  readonly items: readonly string[];
  readonly link: string;
  readonly unsubscribeLink: string;
}

export function reminderMail({ language, shopName, items, link, unsubscribeLink }: ReminderMail): MailText {
  const list = items.map((each) => `– ${each}`).join('\n');
  return mailOf(
    language === 'de'
      ? {
          subject: `Ihr Warenkorb bei ${shopName}`,
          lines: ['Sie haben etwas in Ihrem Warenkorb gelassen:', list],
          button: 'Zum Warenkorb',
          end: `Sie haben zugestimmt, daran erinnert zu werden. Keine Erinnerungen mehr: ${unsubscribeLink}`,
        }
      : {
          subject: `Your cart at ${shopName}`,
          lines: ['You left something in your cart:', list],
          button: 'Back to your cart',
          end: `You agreed to be reminded of it. No more reminders: ${unsubscribeLink}`,
        },
    link,
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replaceAll('\n', '<br>');
}
