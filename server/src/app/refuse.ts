import { Operation } from '../platform/errors/errors.js';

/** A sentence for the operator, and exit code 1; what is our fault comes with its stack. */
export const refuse = (error: unknown): never => {
  const text = error instanceof Operation ? error.message : String((error as Error)?.stack ?? error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
};
