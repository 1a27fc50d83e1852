import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A variable that nobody sets is no error anywhere: the text just has another colour than it was given. */
test('every variable that the style of the staff app uses is set there, by Mantine or by a component', () => {
  const files = globSync('src/{ui,apps/staff,modules/*/ui,platform/*/ui}/**/*.{css,tsx}').map((file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  }));
  const set = new Set(files.flatMap(({ text }) => [...text.matchAll(/['"\s;{](--[a-z0-9-]+)['"]?\]?:/gi)].map(([, name]) => name)));
  const used = files.flatMap(({ file, text }) => [...text.matchAll(/var\((--[a-z0-9-]+)/gi)].map(([, name = '']) => ({ file, name })));
  expect(used.length).toBeGreaterThan(300);
  expect(used.filter(({ name }) => !set.has(name) && !name.startsWith('--mantine-'))).toEqual([]);
});
