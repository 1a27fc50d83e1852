import * as parse from './parsers.ts';

export interface Setting<T> {
  name: string;
  fallback: T;
  parse: (text: string) => T;
  /** One line for the reference page. */
  help: string;
  isSecret?: boolean;
}

/** What `settings` yields, key by key. */
export type Settings = { [K in keyof typeof settings]: (typeof settings)[K] extends Setting<infer T> ? T : never };

function setting<T>(name: string, fallback: T, read: (text: string) => T, help: string): Setting<T> {
  return { name, fallback, parse: read, help };
}

function secret<T>(name: string, fallback: T, read: (text: string) => T, help: string): Setting<T> {
  return { name, fallback, parse: read, help, isSecret: true };
}

/** The one table of settings: environment variable, default, rule, and what it is for. */
export const settings = {
  port: setting('PORT', 3000, parse.integer(0, 65535), 'TCP port to listen on; 0 picks a free one'),
  host: setting('HOST', '127.0.0.1', parse.hostName, 'address to listen on; 0.0.0.0 for all'),
  dataDir: setting('DATA_DIR', './data', parse.text, 'directory of the embedded database, files and the signing key'),
  databaseUrl: secret<string | undefined>(
    'DATABASE_URL',
    undefined,
    parse.url('postgres', 'postgresql'),
    'a PostgreSQL 15 or later to use instead of the embedded one',
  ),
  databaseReplicaUrls: secret<readonly string[]>(
    'DATABASE_REPLICA_URL',
    [],
    parse.listOf(parse.url('postgres', 'postgresql')),
    'standby servers of DATABASE_URL for lists, search, exports and reports, separated by commas',
  ),
  databasePoolSize: setting(
    'DATABASE_POOL_SIZE',
    10,
    parse.integer(2, 500),
    'most connections this process opens to the database; about four for each of its processors serve best',
  ),
  extensions: setting<readonly string[]>(
    'EXTENSIONS',
    [],
    parse.listOf(parse.text),
    'folders of your own modules, separated by commas (docs/howto/extend.md)',
  ),
  isDemo: setting('DEMO', true, parse.onOff, 'on: fill an empty system with a demo company; off: start empty'),
  publicUrl: setting<string | undefined>(
    'PUBLIC_URL',
    undefined,
    parse.url('http', 'https'),
    'where people reach this system, default http://HOST:PORT',
  ),
  environment: setting(
    'NODE_ENV',
    'production',
    parse.oneOf('production', 'development', 'test'),
    'development relaxes caching and shows stack traces',
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'info',
    parse.oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    'least severe level to log',
  ),
  rateLimit: setting(
    'RATE_LIMIT',
    1200,
    parse.integer(1, 1_000_000_000),
    'requests a minute that one client address may send, to all servers together',
  ),
  isBehindProxy: setting('TRUST_PROXY', false, parse.onOff, 'on: believe X-Forwarded-* from the proxy in front'),
  jobConcurrency: setting(
    'JOB_CONCURRENCY',
    4,
    parse.integer(0, 100),
    'background jobs at once in this process; 0 leaves jobs to other processes',
  ),
  isServing: setting('SERVE', true, parse.onOff, 'off: a worker, which works on jobs and answers /healthz, /readyz and /metrics only'),
  drainSeconds: setting(
    'DRAIN_SECONDS',
    0,
    parse.integer(0, 300),
    'when told to stop, how long to answer on while /readyz says 503, so that a proxy sends requests elsewhere first',
  ),
  smtpUrl: secret<string | undefined>(
    'SMTP_URL',
    undefined,
    parse.url('smtp', 'smtps'),
    'mail server to send through; without it mail is kept and shown on the mail page',
  ),
  mailFrom: setting('MAIL_FROM', 'Entente <no-reply@localhost>', parse.text, 'sender of the mail this system sends'),
  filesUrl: secret<string | undefined>(
    'FILES_URL',
    undefined,
    parse.url('s3'),
    's3://KEY:SECRET@HOST/BUCKET?region=... to store files there rather than in DATA_DIR',
  ),
  sessionIdleMinutes: setting(
    'SESSION_IDLE_MINUTES',
    0,
    parse.integer(0, 20_160),
    'end sessions that were not used for so long, 5 minutes or more; 0: they end 14 days after they were used last',
  ),
  keepsConsentIp: setting(
    'PRIVACY_KEEP_IP',
    false,
    parse.onOff,
    'on: keep the network address from which a consent was given in the portal, as proof',
  ),
  erasureNeedsSecondPerson: setting(
    'PRIVACY_SECOND_PERSON',
    false,
    parse.onOff,
    'on: a second person has to confirm the erasure of a person',
  ),
  webhookAllow: setting<readonly string[]>(
    'WEBHOOK_ALLOW',
    [],
    parse.addressRanges,
    'addresses that webhooks may reach though they are not public, as "10.1.0.0/16,127.0.0.1"; there also over http and on any port',
  ),
  stripeUrl: setting<string | undefined>(
    'STRIPE_API_URL',
    undefined,
    parse.url('http', 'https'),
    'another address for the API of Stripe, such as a proxy; its own unless set',
  ),
  sandboxPort: setting(
    'PAYMENT_SANDBOX_PORT',
    0,
    parse.integer(0, 65535),
    'port of the payment sandbox that runs with the demo; 0 picks a free one',
  ),
  sandboxUrl: setting<string | undefined>(
    'PAYMENT_SANDBOX_URL',
    undefined,
    parse.url('http', 'https'),
    'address of a payment sandbox that runs by itself, for tests of a whole system; that of the demo unless set',
  ),
  backupDir: setting<string | undefined>(
    'BACKUP_DIR',
    undefined,
    parse.text,
    'directory that a backup is written to each day; without it backups are made by hand',
  ),
  backupAt: setting('BACKUP_AT', '02:30', parse.timeOfDay, 'when the daily backup starts, HH:MM in UTC'),
  backupKeep: setting('BACKUP_KEEP', 14, parse.integer(1, 10_000), 'how many backups to keep in BACKUP_DIR'),
  backupKey: secret<string | undefined>(
    'BACKUP_KEY',
    undefined,
    parse.backupKey,
    'encrypts backups: an age recipient (age1...), or a passphrase of at least 16 characters',
  ),
  ratesUrl: setting(
    'ECB_RATES_URL',
    'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml',
    parse.url('http', 'https'),
    'daily exchange rates',
  ),
  ratesHistoryUrl: setting(
    'ECB_RATES_HISTORY_URL',
    'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml',
    parse.url('http', 'https'),
    'exchange rates of the last 90 days',
  ),
  traceEndpoint: setting<string | undefined>(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    undefined,
    parse.url('http', 'https'),
    'where to send traces by OTLP over HTTP, as http://localhost:4318',
  ),
  traceHeaders: secret<Record<string, string>>(
    'OTEL_EXPORTER_OTLP_HEADERS',
    {},
    parse.keyValues,
    'headers for it, as "authorization=Bearer x"',
  ),
  traceService: setting('OTEL_SERVICE_NAME', 'entente', parse.text, 'name of this process in traces'),
  traceRatio: setting('TRACE_PERCENT', 100, parse.integer(0, 100), 'of how many requests in a hundred to record the trace'),
  secret: secret<string | undefined>(
    'ENTENTE_SECRET',
    undefined,
    parse.secret,
    'key for signing, at least 32 characters; the same for all servers on one database; default: generated in DATA_DIR/secret',
  ),
  postgresSettings: setting<Record<string, string>>(
    'ENTENTE_POSTGRES_SETTINGS',
    {},
    parse.keyValues,
    'settings for the embedded PostgreSQL, as "shared_buffers=1GB,work_mem=64MB"',
  ),
};
