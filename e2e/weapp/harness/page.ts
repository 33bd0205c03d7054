import type { Phone } from './phone.js';
import { assign, findAll, type Match, type Node, pathTo, textOf } from './tree.js';

/** A page object as the bundle hands it to `Page()` or `Component()`. */
export interface PageDefinition {
  data?: object;
  methods?: Record<string, unknown>;
  [key: string]: unknown;
}

type Handler = (this: unknown, ...args: unknown[]) => unknown;

const BUBBLES = /^(tap|longpress|touchstart|touchmove|touchend|touchcancel)$/;
/** How long a handler may take until its calls to the server have answered and the page is drawn. */
const QUIET_MS = 60;
const PATIENCE_MS = 10_000;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** One open page: what a person sees and does on it. */
export class OpenPage {
  readonly data: Record<string, unknown>;
  readonly instance: Record<string, unknown>;
  private drawn = 0;

  constructor(
    readonly route: string,
    readonly query: Record<string, string>,
    definition: PageDefinition,
    private readonly phone: Phone,
    private readonly busy: () => number,
  ) {
    this.data = structuredClone(definition.data ?? {}) as Record<string, unknown>;
    this.instance = Object.assign(Object.create(definition), definition.methods ?? {}, {
      data: this.data,
      route,
      __route__: route,
      options: query,
      setData: (changes: Record<string, unknown>, done?: () => void) => {
        this.drawn++;
        for (const [key, value] of Object.entries(changes)) assign(this.data, key, value);
        if (done) queueMicrotask(done);
      },
    });
  }

  /** Calls a lifecycle function, if the page has it. */
  tell(name: string, ...args: unknown[]): void {
    const handler = this.instance[name] as Handler | undefined;
    handler?.apply(this.instance, args);
  }

  private get root(): Node {
    return { cn: (this.data.root as Node | undefined)?.cn ?? [] };
  }

  /** Everything to read on the page. */
  text(): string {
    return textOf(this.root);
  }

  all(match: Match): Node[] {
    return findAll(this.root, match);
  }

  findById(id: string): Node | undefined {
    return this.all((node) => node.uid === id)[0];
  }

  /** The innermost last node that holds the words. */
  findByText(words: string): Node | undefined {
    return this.all((node) => node.cn !== undefined && textOf(node).includes(words)).at(-1);
  }

  /** Inputs and text areas, in reading order. */
  inputs(): Node[] {
    return this.all((node) => /input|textarea/i.test(String(node.nn ?? '')) || 'placeholder' in node);
  }

  /** Waits until nothing is under way and the page has been still for a moment. */
  async settle(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    for (let still = 0; still < QUIET_MS && Date.now() < until; ) {
      const before = this.drawn;
      await pause(10);
      still = this.busy() === 0 && before === this.drawn ? still + 10 : 0;
    }
  }

  /** Waits until the words can be read; throws with what is to be read instead. */
  async reads(words: string): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (!this.text().includes(words)) {
      if (Date.now() > until)
        throw new Error(`“${words}” is not on ${this.route}; it reads:\n${this.text()}`);
      await pause(20);
    }
    await this.settle();
  }

  async fire(node: Node | undefined, type: string, detail: object = {}): Promise<void> {
    if (!node) throw new Error(`nothing to ${type} on ${this.route}; it reads:\n${this.text()}`);
    const described = (one: Node) => ({
      id: one.uid ?? one.sid,
      dataset: { sid: one.sid },
      offsetLeft: 0,
      offsetTop: 0,
    });
    const chain = BUBBLES.test(type) ? (pathTo(this.root, node) ?? []) : [node];
    this.phone.tapping = type === 'tap';
    for (const current of chain.filter(({ sid }) => sid)) {
      (this.instance.eh as Handler).call(this.instance, {
        type,
        detail,
        target: described(node),
        currentTarget: described(current),
        timeStamp: Date.now(),
        touches: [],
        changedTouches: [],
      });
    }
    this.phone.tapping = false;
    await this.settle();
  }

  tap(target: Node | string | undefined): Promise<void> {
    return this.fire(typeof target === 'string' ? this.findByText(target) : target, 'tap', { x: 1, y: 1 });
  }

  async type(node: Node | undefined, value: string): Promise<void> {
    await this.fire(node, 'input', { value, cursor: value.length });
    await this.fire(node, 'blur', { value });
  }

  /** WeChat's own phone-number button: privacy first, then a one-time code. */
  async givePhoneNumber(button: Node | undefined): Promise<void> {
    const agreed = await this.phone.demandPrivacy();
    const detail = agreed
      ? { errMsg: 'getPhoneNumber:ok', code: await this.phone.phoneCode() }
      : { errMsg: 'getPhoneNumber:fail privacy permission is not authorized', errno: 104 };
    await this.fire(button, 'getphonenumber', detail);
  }
}
