import { type DestinationStream, type Logger, pino } from 'pino';
import { Bug } from '../errors/errors.js';
import { redact } from './redact.js';

export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A fixed sentence, and ids as fields: never names of people, never prose with values in it. */
export class Log {
  private constructor(private readonly pino: Logger) {}

  static to(
    level: 'debug' | 'info' | 'warn' | 'error' | 'silent',
    out: DestinationStream = process.stdout,
  ): Log {
    return new Log(
      pino(
        { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
        {
          write: (line) => void out.write(redact(line)),
        },
      ),
    );
  }

  debug(sentence: string, facts: Facts = {}): void {
    this.pino.debug(facts, sentence);
  }

  info(sentence: string, facts: Facts = {}): void {
    this.pino.info(facts, sentence);
  }

  warn(sentence: string, facts: Facts = {}): void {
    this.pino.warn(facts, sentence);
  }

  /** The operator has something to do. */
  error(sentence: string, facts: Facts = {}, cause?: unknown): void {
    this.pino.error({ ...facts, ...described(cause) }, sentence);
  }

  /** We have something to mend: loud, with the stack. */
  bug(error: unknown, facts: Facts = {}): void {
    const own = error instanceof Bug ? error.facts : {};
    this.pino.error({ ...own, ...facts, bug: true, ...described(error) }, 'bug');
  }
}

/** A query's parameters may be a person's data: of a database error only the driver's own words are kept. */
const described = (error: unknown): Record<string, unknown> => {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: String(error) };
  const cause = error.cause instanceof Error ? { cause: error.cause.stack } : {};
  return { error: error.stack ?? error.message, ...cause };
};
