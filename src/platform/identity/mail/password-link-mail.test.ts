import { expect, test } from 'vitest';
import { passwordLinkMail } from './password-link-mail.ts';

const mail = { name: 'Kari <b>', link: 'https://x.example/app/set-password?token=a&b', invitedBy: null, company: 'Fjellvik AS' };

test('an invitation says to which company, in the reader’s language', () => {
  const german = passwordLinkMail({ ...mail, kind: 'invitation', language: 'de-AT' });
  expect(german.subject).toBe('Jemand lädt Sie zu Fjellvik AS ein');
  expect(german.html).toContain('<html lang="de">');
  const english = passwordLinkMail({ ...mail, kind: 'invitation', language: 'nb' });
  expect(english.subject).toBe('A colleague invites you to Fjellvik AS');
  expect(english.text).toContain('A colleague has made an account for you at Fjellvik AS.');
});

test('the link is whole as text and as a page, and a name is no markup', () => {
  const { text, html } = passwordLinkMail({ ...mail, kind: 'reset', language: 'en' });
  expect(text).toContain(mail.link);
  expect(html).toContain('href="https://x.example/app/set-password?token=a&amp;b"');
  expect(html).not.toContain('<b>');
});
