import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { icons } from '../../ui/kit/icons.ts';

/** An unknown name is drawn as a dot, which nobody notices in review. */
test('every icon that a declaration or a screen names exists', () => {
  const named = globSync('src/{apps,kernel,modules,platform,ui}/**/*.{ts,tsx}')
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bicon(?:: |=)['"]([a-z0-9-]+)['"]/g)].map(([, icon = '']) => ({ file, icon })),
    );
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter(({ icon }) => !Object.hasOwn(icons, icon))).toEqual([]);
});
