import type { Principal } from '../../platform/auth/principal.js';

/** Who may see a matter's papers. The matter feature registers it at start. */
export interface AttachmentScope {
  maySee(principal: Principal, matterId: string): Promise<boolean>;
}

/** One file of a matter, as lists and checks need it. */
export interface AttachedFile {
  readonly slot: string;
  readonly id: string;
  readonly mime: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly at: number;
}
