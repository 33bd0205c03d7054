/** One photo of a field: sent (`id`), on its way, or failed. */
export interface FieldPhoto {
  key: string;
  /** The attachment's id once it arrived. */
  id?: string | undefined;
  /** Where this phone has it; gone after a restart. */
  path?: string | undefined;
  /** Under which name this phone keeps it until it has arrived. */
  kept?: string | undefined;
  state: 'sending' | 'sent' | 'failed';
  /** What may be wrong with it, in a kind sentence; gone once the person said 仍用这张. */
  warning?: string | undefined;
}
