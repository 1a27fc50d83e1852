import { pino } from 'pino';
import type { Logger as PinoLogger, LoggerOptions } from 'pino';

export type Logger = PinoLogger;

/**
 * What never reaches a log line, wherever it is in the first three levels of what is logged: secrets, and
 * personal data that an operator doesn't need to find a fault. Identify people by id.
 */
const hiddenKeys = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'passwordHash',
  'secret',
  'token',
  'apiKey',
  'email',
  'phone',
  'firstName',
  'lastName',
  'address',
];

/** Options for pino, for those who hand them to Fastify. */
export function loggerOptions(level: string): LoggerOptions {
  return {
    level,
    base: { pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: hiddenKeys.flatMap((key) =>
        ['', '*.', '*.*.'].map((depth) => (key.includes('-') ? `${depth.slice(0, -1)}["${key}"]` : `${depth}${key}`)),
      ),
      censor: '[hidden]',
    },
  };
}

/** Structured logs, one JSON object a line on standard output. */
export function createLogger(options: { level: string; name?: string }): Logger {
  const logger = pino(loggerOptions(options.level));
  return options.name ? logger.child({ part: options.name }) : logger;
}
