import type { DemoLogin } from './demo.ts';

/** What people see when the system is up: where everything is, and how to get in. */
export function banner(system: { url: string; seconds: number; logins: readonly DemoLogin[] }): string {
  const places = [
    ['Staff', '/app'],
    ['Portal', '/portal'],
    ['Shop', '/'],
    ['API', '/api/docs'],
  ].map(([name = '', address]) => `  ${name.padEnd(8)}${system.url}${address}`);
  const width = (key: 'email' | 'password'): number => Math.max(0, ...system.logins.map((login) => login[key].length)) + 2;
  const logins = system.logins.map(
    (login) => `  ${login.email.padEnd(width('email'))}${login.password.padEnd(width('password'))}${login.who}`,
  );
  return [
    '',
    `Entente is ready (${system.seconds.toFixed(1)} s)`,
    '',
    ...places,
    ...(logins.length > 0 ? ['', 'Demo sign-ins', ...logins] : []),
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}
