import type { Principal } from '../../platform/auth/principal.js';

/** Whose a matter's papers are. The matter feature registers it at start. */
export interface AttachmentScope {
  maySee(principal: Principal, matterId: string): Promise<boolean>;
  /** The person whose papers they are, and the matter's number: a member of staff who reads one leaves a row with them. */
  whose(matterId: string): Promise<{ readonly residentId: string; readonly number: string } | null>;
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
