import { linkMail, type MailText } from '../../../platform/notify/index.ts';
import type { ShopLanguage } from '../records/choices.ts';

export interface RegistrationMail {
  readonly language: ShopLanguage;
  readonly name: string;
  readonly shopName: string;
  readonly link: string;
  /** The address has an account already. */
  readonly isKnown: boolean;
  readonly hours: number;
}

/** The link with which an account is opened; to who has one, the way to it. */
export function registrationMail({ language, name, shopName, link, isKnown, hours }: RegistrationMail): MailText {
  const t = (language === 'de' ? german : english).registration;
  const words = isKnown ? t.known(shopName) : t.first(shopName, hours);
  return linkMail({
    language,
    sender: shopName,
    subject: words.subject,
    lines: [t.hello(name), words.line],
    button: { label: words.button, url: link },
    end: words.end,
  });
}

export interface StockMail {
  readonly language: ShopLanguage;
  readonly shopName: string;
  readonly product: string;
  readonly link: string;
}

/** Tells whoever asked that goods are there again. */
export function stockMail({ language, shopName, product, link }: StockMail): MailText {
  const t = (language === 'de' ? german : english).stock;
  return linkMail({
    language,
    sender: shopName,
    subject: t.subject(product),
    lines: [t.line(product, shopName)],
    button: { label: t.button, url: link },
    end: t.end,
  });
}

export interface ReminderMail {
  readonly language: ShopLanguage;
  readonly shopName: string;
  readonly items: readonly string[];
  readonly link: string;
  readonly unsubscribeLink: string;
}

/** Reminds of a cart, with a link that ends such mails. */
export function reminderMail({ language, shopName, items, link, unsubscribeLink }: ReminderMail): MailText {
  const t = (language === 'de' ? german : english).reminder;
  return linkMail({
    language,
    sender: shopName,
    subject: t.subject(shopName),
    lines: [t.line, items.map((each) => `– ${each}`).join('\n')],
    button: { label: t.button, url: link },
    end: t.end,
    stop: { label: t.stop, url: unsubscribeLink },
  });
}

const english = {
  registration: {
    hello: (name: string) => `Hello ${name},`,
    first: (shop: string, hours: number) => ({
      subject: `Please confirm your address for ${shop}`,
      line: `welcome to ${shop}. Choose a password and your account is open.`,
      button: 'Open your account',
      end: `The link is good for ${hours} hours. If it was not you, do nothing: then there is no account.`,
    }),
    known: (shop: string) => ({
      subject: `Your account at ${shop}`,
      line: 'somebody, presumably you, wanted to make an account with this address. You have one already.',
      button: 'Sign in',
      end: 'If you forgot your password you can set a new one there. If it was not you, do nothing.',
    }),
  },
  stock: {
    subject: (product: string) => `Back in stock: ${product}`,
    line: (product: string, shop: string) => `${product} is back in stock at ${shop}.`,
    button: 'See the product',
    end: 'You asked us to tell you. This was the only message about it.',
  },
  reminder: {
    subject: (shop: string) => `Your cart at ${shop}`,
    line: 'You left something in your cart:',
    button: 'Back to your cart',
    end: 'You agreed to be reminded of it.',
    stop: 'No more reminders',
  },
};

const german: typeof english = {
  registration: {
    hello: (name) => `Guten Tag ${name},`,
    first: (shop, hours) => ({
      subject: `Bitte bestätigen Sie Ihre Adresse für ${shop}`,
      line: `willkommen bei ${shop}. Wählen Sie ein Passwort, dann ist Ihr Konto offen.`,
      button: 'Konto öffnen',
      end: `Der Link gilt ${hours} Stunden. Wenn Sie das nicht waren, tun Sie nichts: Dann gibt es kein Konto.`,
    }),
    known: (shop) => ({
      subject: `Ihr Konto bei ${shop}`,
      line: 'jemand, vermutlich Sie, wollte ein Konto mit dieser Adresse anlegen. Sie haben schon eines.',
      button: 'Anmelden',
      end: 'Wenn Sie Ihr Passwort vergessen haben, können Sie dort ein neues festlegen. Wenn Sie das nicht waren, tun Sie nichts.',
    }),
  },
  stock: {
    subject: (product) => `Wieder da: ${product}`,
    line: (product, shop) => `${product} ist bei ${shop} wieder auf Lager.`,
    button: 'Zum Artikel',
    end: 'Sie haben uns gebeten, Ihnen Bescheid zu geben. Das war die einzige Nachricht dazu.',
  },
  reminder: {
    subject: (shop) => `Ihr Warenkorb bei ${shop}`,
    line: 'Sie haben etwas in Ihrem Warenkorb gelassen:',
    button: 'Zum Warenkorb',
    end: 'Sie haben zugestimmt, daran erinnert zu werden.',
    stop: 'Keine Erinnerungen mehr',
  },
};
