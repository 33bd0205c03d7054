/** One person with WeChat, as the demo world or a test invents them. */
export interface Person {
  readonly name: string;
  readonly openid: string;
  readonly phone: string;
  /** What makes this person worth playing, in one Chinese line. */
  readonly note: string;
  /** One-time consents already given, by template id. */
  readonly consents?: Readonly<Record<string, number>>;
}

/** A mini-program that may ask for tokens. */
export interface App {
  readonly appId: string;
  readonly secret: string;
  /** Template ids by our own name for each. */
  readonly templates: Readonly<Record<string, string>>;
}
