import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weaknessOf } from './weak-password.ts';

const common = new Set(['password', 'dragon', 'qwertyuiop', '1234567890', 'letmein']);
const weakness = (password: string, context: readonly string[] = []) => weaknessOf(password, (word) => common.has(word), context);

test.each([
  'qwertyuiop',
  'QwertyUiop',
  '1234567890',
  'Password2026!',
  '!!dragon1983',
  'P4$$w0rd!!!!',
  'passwordpassword',
  'letmeinletmein',
  'dragon....',
])('refuses %s', (password) => expect(weakness(password)).toBe('common'));

test.each(['correct horse battery', 'my dragon likes tea', 'fjellvik-demo-2026', 'not so secret 1', 'xk7-password-q', 'dragonpassword'])(
  'takes %s',
  (password) => expect(weakness(password, ['Fjellvik Outdoor', 'ana@fjellvik.example'])).toBeNull(),
);

test('refuses the names that somebody who guesses knows, whatever is put around them', () => {
  const context = ['Ana Larsen', 'ana.larsen@acme.example', 'Acme Trading'];
  for (const password of ['Larsen1234!', 'analarsen99', 'ana.larsen@acme.example', 'AcmeTrading1', 'trading2026'])
    expect({ password, weakness: weakness(password, context) }).toEqual({ password, weakness: 'context' });
});

test('never says no to what has a space between words that are not the name', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 3, maxLength: 6 }), (words) => {
      const sentence = `${words.join(' ')} ${words[0]}x`;
      expect(weakness(sentence)).toBeNull();
    }),
  );
});
