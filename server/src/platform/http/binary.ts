import type { Readable } from 'node:stream';

/** What a handler of a contract with `reply: 'binary'` returns. */
export class Binary {
  constructor(
    readonly bytes: Buffer | Readable,
    readonly contentType: string,
    /** Shown inline when absent; otherwise offered for saving under this name. */
    readonly saveAs?: string,
  ) {}
}

/** RFC 6266 with a UTF-8 name. */
export const dispositionOf = ({ saveAs }: Binary): string =>
  saveAs === undefined ? 'inline' : `attachment; filename*=UTF-8''${encodeURIComponent(saveAs)}`;
