import { settings } from '../src/kernel/config/settings.ts';

/** The reference page of the environment variables, from the one table that reads them. */
export function settingsPage(): string {
  const rows = Object.values(settings).map(
    ({ name, fallback, help }) => `| \`${name}\` | ${defaultOf(fallback)} | ${help.replaceAll('|', '\\|')} |`,
  );
  return [
    '# Settings',
    '',
    "Entente is set up by environment variables, all of them optional. A value that it can't use is an error at start, which names the variable",
    'and the rule; so is a variable that starts with `ENTENTE_` and is not listed here. Everything else is set in the system itself.',
    '',
    '| Variable | Default | What it is for |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function defaultOf(fallback: unknown): string {
  if (fallback === undefined) return '';
  if (typeof fallback === 'boolean') return fallback ? '`on`' : '`off`';
  return typeof fallback === 'object' ? '' : `\`${String(fallback)}\``;
}
