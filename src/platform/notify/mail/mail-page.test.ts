import { expect, test } from 'vitest';
import { linkMail, mailFacts } from './mail-page.ts';

const mail = linkMail({
  language: 'en',
  sender: 'Fjell & Vik',
  subject: 'Your cart <b>',
  lines: ['Hello "Kari",', '– Tent\n– Rope'],
  button: { label: 'Back', url: 'https://x.example/cart?a=1&b=2' },
  end: 'You agreed.',
  stop: { label: 'No more', url: 'https://x.example/stop' },
});

test('a mail about a link says the same as text and as a page', () => {
  expect(mail.text).toBe(
    'Hello "Kari",\n\n– Tent\n– Rope\n\nBack:\nhttps://x.example/cart?a=1&b=2\n\nYou agreed.\n\nNo more:\nhttps://x.example/stop\n\nFjell & Vik\n',
  );
  for (const shown of [
    'Hello &quot;Kari&quot;,',
    '– Tent\n– Rope',
    'href="https://x.example/cart?a=1&amp;b=2"',
    'href="https://x.example/stop"',
  ])
    expect(mail.html).toContain(shown);
});

test('nothing that people wrote is markup', () => {
  expect(mail.html).toContain('Your cart &lt;b&gt;');
  expect(mail.html).not.toContain('<b>');
  expect(mailFacts([{ label: '<i>', value: '"', url: 'https://x.example/"><script>' }])).not.toMatch(/<i>|<script>/);
});

test('no table where there is nothing to list', () => expect(mailFacts([])).toBe(''));
