// node scripts/settings-page.ts     writes docs/settings.md from the table of settings
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { settingsPage } from './settings-text.ts';

writeFileSync(path.resolve(import.meta.dirname, '../docs/settings.md'), settingsPage());
