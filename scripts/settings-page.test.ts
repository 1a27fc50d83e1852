import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { settingsPage } from './settings-text.ts';

test('docs/settings.md lists the settings as they are (write it anew with: node scripts/settings-page.ts)', () => {
  expect(readFileSync(path.resolve(import.meta.dirname, '../docs/settings.md'), 'utf8')).toBe(settingsPage());
});
