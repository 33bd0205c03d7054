import type { MessageKind } from '@huiyin/shared/labels/messages';
import type { Tx } from '../../platform/database/tx.js';

/** Which of the resident's consents carries it to WeChat; null: WeChat is not asked. */
export type Template = 'needPapers' | 'result' | 'progress' | null;

/** One thing that one resident is to know. `(eventId, residentId)` is told once, however often it is asked. */
export interface ToResident {
  readonly eventId: string;
  readonly residentId: string;
  readonly title: string;
  /** The whole message, as the inbox shows it and the phone call reads it out. WeChat carries none of it. */
  readonly text: string;
  readonly template: Template;
  readonly matterId?: string | undefined;
  /** Of a matter: what it is to the earlier ones. Those that it makes untrue are read to nobody any more. */
  readonly kind?: MessageKind | undefined;
  readonly noticeId?: string | undefined;
  /** The tracking number, for the caller who phones. */
  readonly number?: string | undefined;
  /** The centre whose call list it lands on, and the resident's place: `/…/` from the top down. */
  readonly centreId: string | null;
  readonly placePath: string;
  /** Tells only those of the bound accounts: a quarrel inside a household isn't told to the whole of it. */
  readonly onlyAccounts?: readonly string[] | undefined;
  /** false: no call row, because another list (the notice's doors) owns who can't be reached. */
  readonly call?: boolean | undefined;
  /** Somebody phones, too, whatever else arrives. */
  readonly alsoCall?: boolean | undefined;
}

/** One thing for an account itself, whoever it speaks for: a helper who is a party on their own, a binding that ended. */
export interface ToAccount {
  readonly eventId: string;
  readonly accountId: string;
  readonly title: string;
  readonly text: string;
  readonly matterId: string | null;
}

/** How the resident will hear: on so many accounts, by so many WeChat messages, or by a phone call of ours. */
export interface Told {
  readonly accounts: number;
  readonly wechat: number;
  readonly call: boolean;
}

/** One thing for a member of staff: the inbox of the workbench and the phone. */
export interface ToStaff {
  readonly eventId: string;
  readonly staffId: string;
  readonly title: string;
  readonly text: string;
  readonly matterId: string | null;
}

/** phone: heard on a call · slip: a slip was put into the hand · read: read in the inbox. */
export type HeardHow = 'phone' | 'slip' | 'read';

/** Somebody knows: the matter may close the answer that it owed. */
export interface Heard {
  readonly eventId: string;
  readonly matterId: string;
  readonly residentId: string;
  /** `staff:…` or `account:…`, and the name of the member of staff (null for an account). */
  readonly by: { readonly key: string; readonly name: string | null };
  readonly how: HeardHow;
}

/** Runs inside the unit that wrote the result down; if it throws, nothing was written. */
export type HeardHook = (tx: Tx, heard: Heard) => Promise<void>;

/** What the call list knows of one matter: who is still to be phoned, and the tries on record. */
export interface CallState {
  readonly residentId: string;
  readonly eventId: string;
  readonly state: 'open' | 'heard' | 'wrong-number' | 'handed' | 'seen' | 'replaced';
  readonly due: number;
  /** Why it came onto the list: no account, no consent left, or the last failure of WeChat by name. */
  readonly reason: string;
  readonly tries: readonly { readonly at: number; readonly result: string; readonly by: string }[];
}

/** What became of each message of a matter. */
export interface Delivery {
  readonly eventId: string;
  readonly residentId: string;
  readonly at: number;
  /** wechat: sent to WeChat · read · phone · slip; null: not yet by any of these. */
  readonly reachedBy: 'wechat' | HeardHow | null;
  readonly reachedAt: number | null;
}
