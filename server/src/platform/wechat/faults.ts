/** WeChat did not answer, or not sensibly: nobody knows whether it heard. */
export class WechatAway extends Error {
  constructor(
    readonly why: 'timeout' | 'network' | 'status' | 'circuit-open',
    options?: { cause?: unknown },
  ) {
    super(`wechat away: ${why}`, options);
    this.name = 'WechatAway';
  }
}

/** WeChat answered with an error code of its documentation. */
export class WechatFault extends Error {
  constructor(readonly errcode: number) {
    super(`wechat errcode ${errcode}`);
    this.name = 'WechatFault';
  }
}

export type FaultKind =
  /** The access token is stale: fetch a new one and say it once more. */
  | 'token'
  /** The code from the phone was used, wrong or too old. */
  | 'code'
  /** Busy: later. */
  | 'later'
  /** The day's quota is used up. */
  | 'quota'
  /** The person has not agreed to this message, or takes it back. */
  | 'no-consent'
  | 'final';

const KINDS: Readonly<Record<number, FaultKind>> = {
  [-1]: 'later',
  40001: 'token',
  40014: 'token',
  42001: 'token',
  40029: 'code',
  40163: 'code',
  40226: 'code',
  43101: 'no-consent',
  43108: 'later',
  45009: 'quota',
  45011: 'later',
};

/** What an error code asks of us; those that are not listed don't go away by trying again. */
export const kindOf = (errcode: number): FaultKind => KINDS[errcode] ?? 'final';
