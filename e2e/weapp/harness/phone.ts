import { readFileSync } from 'node:fs';
import { giveConsent, makeCode } from '../../support/standin.js';
import { world } from '../../support/world.js';

/** How a person answers what WeChat itself asks. */
export interface Answers {
  privacy: 'agree' | 'disagree';
  consent: 'accept' | 'reject';
}

type Privacy = (answer: { event: string; buttonId?: string }) => void;

/**
 * A person's phone: what outlives a closed mini-program (storage, files, consents), and whether there is a signal.
 * Photos are put on it with `camera`, and come out of `wx.chooseMedia` in that order.
 */
export class Phone {
  readonly storage = new Map<string, unknown>();
  readonly camera: string[] = [];
  readonly answers: Answers = { privacy: 'agree', consent: 'accept' };
  /** What WeChat itself showed or did, newest last: `toast 交上去了`, `call 0999…`. */
  readonly seen: string[] = [];
  online = true;
  privacyAgreed = false;
  /** True only while a tap's handler runs, before its first await: WeChat asks for consent only then. */
  tapping = false;
  private readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  private taken = 0;
  private readonly network = new Set<(status: { isConnected: boolean; networkType: string }) => void>();
  private askPrivacy: ((resolve: Privacy) => void) | undefined;

  constructor(readonly openid: string) {}

  loginCode(): Promise<string> {
    return makeCode('login', this.openid);
  }

  phoneCode(): Promise<string> {
    return makeCode('phone', this.openid);
  }

  setOnline(online: boolean): void {
    this.online = online;
    for (const listener of this.network) {
      listener({ isConnected: online, networkType: online ? '4g' : 'none' });
    }
  }

  onNetwork(listener: (status: { isConnected: boolean; networkType: string }) => void): void {
    this.network.add(listener);
  }

  onPrivacy(listener: (resolve: Privacy) => void): void {
    this.askPrivacy = listener;
  }

  /** Before a photo or the phone number: asks once, as WeChat does, and waits for the person. */
  async demandPrivacy(): Promise<boolean> {
    const ask = this.askPrivacy;
    if (this.privacyAgreed || !ask) return true;
    const event = await new Promise<string>((done) => {
      ask((answer) => {
        if (answer.event !== 'exposureAuthorization') done(answer.event);
      });
    });
    this.privacyAgreed = event === 'agree';
    return this.privacyAgreed;
  }

  keepFile(bytes: Uint8Array<ArrayBuffer>, suffix: string): string {
    this.taken += 1;
    const path = `wxfile://tmp_${this.taken}${suffix}`;
    this.files.set(path, bytes);
    return path;
  }

  /** Takes the next photo off the camera. */
  takePhoto(): { tempFilePath: string; size: number } | undefined {
    const file = this.camera.shift();
    if (!file) return undefined;
    const bytes = new Uint8Array(readFileSync(file));
    return { tempFilePath: this.keepFile(bytes, '.jpg'), size: bytes.length };
  }

  /** A closed mini-program hears nothing any more, and its temporary files are gone; what it put into its own folder stays. */
  closeProgram(): void {
    this.network.clear();
    this.askPrivacy = undefined;
    for (const path of this.files.keys()) if (path.startsWith('wxfile://tmp_')) this.files.delete(path);
  }

  copyFile(from: string, to: string): void {
    this.files.set(to, this.getFile(from));
  }

  removeFile(path: string): void {
    this.getFile(path);
    this.files.delete(path);
  }

  /** Names of what lies in a folder. */
  namesIn(folder: string): string[] {
    const own = [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`));
    return own.map((path) => path.slice(folder.length + 1));
  }

  getFile(path: string): Uint8Array<ArrayBuffer> {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(`no file ${path}`);
    return bytes;
  }

  /** What the person answers to WeChat's question; each yes is one message that WeChat will let through. */
  async consentTo(templates: readonly string[]): Promise<Record<string, string>> {
    if (this.answers.consent === 'accept') {
      for (const template of templates) await giveConsent(this.openid, template);
    }
    return Object.fromEntries(templates.map((template) => [template, this.answers.consent]));
  }

  /** The bundle is built for an address of its own; here it reaches this run's server. */
  reroute(url: string): string {
    const { pathname, search } = new URL(url);
    return world().url + pathname + search;
  }
}
