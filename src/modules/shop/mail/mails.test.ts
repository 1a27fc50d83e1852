import { expect, test } from 'vitest';
import { registrationMail, reminderMail, stockMail } from './mails.ts';

const shopName = 'Fjell <AS>';
const mails = (['en', 'de'] as const).flatMap((language) => [
  registrationMail({ language, name: 'Kari', shopName, link: 'https://x.example/open?token=t', isKnown: false, hours: 48 }),
  registrationMail({ language, name: 'Kari', shopName, link: 'https://x.example/sign-in', isKnown: true, hours: 48 }),
  stockMail({ language, shopName, product: 'Tent & Pole', link: 'https://x.example/p' }),
  reminderMail({
    language,
    shopName,
    items: ['Tent & Pole', 'Rope'],
    link: 'https://x.example/cart',
    unsubscribeLink: 'https://x.example/stop?k=1',
  }),
]);

test('every mail has its link in both forms, and no markup of others', () => {
  for (const { text, html } of mails) {
    const [link = ''] = /https:\/\/\S+/.exec(text) ?? [];
    expect(link).not.toBe('');
    expect(html).toContain(`href="${link}"`);
    expect(html).not.toContain('<AS>');
  }
});

test('a reminder can be ended, in both forms', () => {
  for (const { text, html } of mails.filter((mail) => /cart|Warenkorb/.test(mail.subject)))
    for (const form of [text, html]) expect(form).toContain('https://x.example/stop?k=1');
});

test('somebody who has an account is asked to sign in and reads nothing of an account to open', () => {
  const [, known] = mails;
  expect(known?.text).toContain('https://x.example/sign-in');
  expect(known?.text).not.toContain('48');
});
