import { linkMail, type MailText } from '../../notify/index.ts';

export interface PasswordLink {
  readonly kind: 'reset' | 'invitation';
  readonly name: string;
  readonly link: string;
  readonly invitedBy: string | null;
  readonly language: string;
  /** Whose system it is: who is invited knows their company, and may never have heard of the program. */
  readonly company: string;
}

interface Texts {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly button: string;
  readonly end: string;
}

/** The mail with the link to set a password, in German or English. */
export function passwordLinkMail(mail: PasswordLink): MailText {
  const t = (mail.language.startsWith('de') ? german : english)(mail);
  return linkMail({
    language: mail.language.startsWith('de') ? 'de' : 'en',
    sender: mail.company,
    subject: t.subject,
    lines: t.lines,
    button: { label: t.button, url: mail.link },
    end: t.end,
  });
}

function english({ kind, name, invitedBy, company }: PasswordLink): Texts {
  if (kind === 'reset') {
    return {
      subject: 'Set a new password',
      lines: [`Hello ${name},`, 'Somebody, presumably you, wants to set a new password for your account. The link is good for one hour.'],
      button: 'Set a new password',
      end: 'If it was not you, do nothing: your password stays as it is.',
    };
  }
  return {
    subject: `${invitedBy ?? 'A colleague'} invites you to ${company}`,
    lines: [
      `Hello ${name},`,
      `${invitedBy ?? 'A colleague'} has made an account for you at ${company}. Choose a password to sign in; the link is good for seven days.`,
    ],
    button: 'Choose a password',
    end: 'If you did not expect this, do nothing.',
  };
}

function german({ kind, name, invitedBy, company }: PasswordLink): Texts {
  if (kind === 'reset') {
    return {
      subject: 'Neues Passwort festlegen',
      lines: [
        `Guten Tag ${name},`,
        'jemand, vermutlich Sie, möchte ein neues Passwort für Ihr Konto festlegen. Der Link gilt eine Stunde.',
      ],
      button: 'Neues Passwort festlegen',
      end: 'Wenn Sie das nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.',
    };
  }
  return {
    subject: `${invitedBy ?? 'Jemand'} lädt Sie zu ${company} ein`,
    lines: [
      `Guten Tag ${name},`,
      `${invitedBy ?? 'jemand'} hat bei ${company} ein Konto für Sie angelegt. Wählen Sie ein Passwort, um sich anzumelden; der Link gilt sieben Tage.`,
    ],
    button: 'Passwort wählen',
    end: 'Wenn Sie das nicht erwartet haben, tun Sie nichts.',
  };
}
