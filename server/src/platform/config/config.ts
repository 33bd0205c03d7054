import type { Keys } from './keys.js';

export type Mode = 'demo' | 'production' | 'test' | 'dev';

/** Where the data lives. `sqlite`: one file, one process. `mariadb` and `mysql` differ only in what the ORM is told. */
export type DatabaseConfig =
  | { readonly dialect: 'sqlite'; readonly file: string }
  | { readonly dialect: 'mariadb' | 'mysql'; readonly url: string; readonly poolSize: number };

/** One mini-program: its id, its secret, and the ids of its message templates by our own name for each. */
export interface WechatApp {
  readonly appId: string;
  readonly secret: string;
  readonly templates: Readonly<Record<string, string>>;
}

/** Folders of built front ends, served when present. */
export interface StaticRoots {
  /** Served under `/m/`. */
  readonly miniapp: string | null;
  /** Served under `/console/`, where an unknown path gives its index page. */
  readonly console: string | null;
}

/** Everything that the outside tells the process, once, typed. Nothing else reads the environment. */
export abstract class Config {
  abstract readonly mode: Mode;
  abstract readonly host: string;
  /** 0: any free port (tests). */
  abstract readonly port: number;
  abstract readonly database: DatabaseConfig;
  /** Folder for the SQLite file, keys and stored files. */
  abstract readonly dataDir: string;
  abstract readonly keys: Keys;
  abstract readonly wechat: {
    readonly baseUrl: string;
    readonly apps: readonly WechatApp[];
    /** How long one call may take. */
    readonly timeoutMs: number;
  };
  abstract readonly statics: StaticRoots;
  /** Loops that run by themselves (relay, sweep); tests turn them by hand. */
  abstract readonly loops: boolean;
  abstract readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Addresses of reverse proxies whose `x-forwarded-for` is believed. */
  abstract readonly trustedProxies: readonly string[];
}
