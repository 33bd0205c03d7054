import { at } from '../../../scripts/lib/paths.mjs';
import { Bundle, routesOf, tabsOf } from './bundle.js';
import { OpenPage } from './page.js';
import type { Phone } from './phone.js';
import { createWx, type Navigator } from './wx.js';

export const WEAPP = at('miniapp/dist/weapp');

const parse = (url: string) => {
  const [route = '', query = ''] = url.replace(/^\//, '').split('?');
  return { route, query: Object.fromEntries(new URLSearchParams(query)) };
};

/** One run of the built mini-program on a phone, from its start until it is killed. */
export class MiniProgram implements Navigator {
  private readonly bundle: Bundle;
  private readonly routes = routesOf(WEAPP);
  private readonly tabRoutes = tabsOf(WEAPP);
  /** Tab pages live on when another tab is looked at. */
  private readonly tabs = new Map<string, OpenPage>();
  private stack: OpenPage[] = [];
  private underWay = 0;

  private constructor(private readonly phone: Phone) {
    const first = this.routes[0] ?? '';
    const wx = this.counted(createWx(phone, this, first));
    this.bundle = new Bundle(WEAPP, wx, () => this.stack.map(({ instance }) => instance));
    this.bundle.app.onLaunch?.({ path: first, query: {}, scene: 1001 });
    this.bundle.app.onShow?.({ path: first, query: {}, scene: 1001 });
  }

  /** Starts the mini-program at its first page, or where a card or message leads. */
  static async start(phone: Phone, url?: string): Promise<MiniProgram> {
    const program = new MiniProgram(phone);
    program.reLaunch(url ?? `/${program.routes[0]}`);
    await program.page.settle();
    return program;
  }

  /** The page on top. */
  get page(): OpenPage {
    const page = this.stack.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  }

  /** Goes to a page as a link would, and waits until it is drawn. */
  async open(url: string): Promise<OpenPage> {
    this.navigateTo(url);
    await this.page.settle();
    return this.page;
  }

  /** Waits until a page of this route is on top. */
  async arrives(route: string): Promise<OpenPage> {
    for (let tries = 0; tries < 200 && !this.page.route.includes(route); tries++) {
      await new Promise((done) => setTimeout(done, 25));
    }
    if (!this.page.route.includes(route)) {
      throw new Error(`expected ${route}, still on ${this.page.route}, which reads:\n${this.page.text()}`);
    }
    await this.page.settle();
    return this.page;
  }

  /** Swiped away: no more code runs; only the phone remembers. */
  kill(): void {
    for (const page of this.stack.reverse()) page.tell('onUnload');
    this.bundle.app.onHide?.();
    this.bundle.kill();
    this.stack = [];
  }

  navigateTo(url: string): void {
    this.stack.at(-1)?.tell('onHide');
    this.push(url);
  }

  redirectTo(url: string): void {
    this.stack.pop()?.tell('onUnload');
    this.push(url);
  }

  switchTab(url: string): void {
    const { route } = parse(url);
    if (!this.tabRoutes.includes(route)) throw new Error(`${route} is no tab`);
    const [base, ...above] = this.stack.splice(0);
    for (const page of above.reverse()) page.tell('onUnload');
    if (base) base.tell(this.tabRoutes.includes(base.route) ? 'onHide' : 'onUnload');
    const kept = this.tabs.get(route);
    if (kept) {
      this.stack.push(kept);
      kept.tell('onShow');
    } else {
      this.push(url);
    }
  }

  reLaunch(url: string): void {
    for (const page of new Set([...this.tabs.values(), ...this.stack.splice(0)])) page.tell('onUnload');
    this.tabs.clear();
    this.push(url);
  }

  navigateBack(delta: number): void {
    for (let i = 0; i < delta && this.stack.length > 1; i++) this.stack.pop()?.tell('onUnload');
    this.page.tell('onShow');
  }

  private push(url: string): void {
    const { route, query } = parse(url);
    if (!this.routes.includes(route)) throw new Error(`app.json has no page ${route}`);
    const page = new OpenPage(route, query, this.bundle.page(route), this.phone, () => this.underWay);
    this.stack.push(page);
    if (this.tabRoutes.includes(route)) this.tabs.set(route, page);
    page.tell('onLoad', query);
    page.tell('onShow');
    page.tell('onReady');
  }

  /** Counts the calls of `wx` that are under way, so that a page knows when it has settled. */
  private counted(wx: object): object {
    return new Proxy(wx, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (
          typeof value !== 'function' ||
          !/^(request|uploadFile|downloadFile|login|requestSubscribeMessage)$/.test(String(key))
        ) {
          return value;
        }
        return (...args: unknown[]) => {
          this.underWay++;
          const running = value(...args) as Promise<unknown>;
          const end = () => {
            this.underWay--;
          };
          running.then(end, end);
          return running;
        };
      },
    });
  }
}
