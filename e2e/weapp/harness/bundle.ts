import { readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import vm from 'node:vm';
import type { PageDefinition } from './page.js';

interface AppDefinition {
  onLaunch?: (options: object) => void;
  onShow?: (options: object) => void;
  onHide?: () => void;
}

interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string }[] };
}

const configOf = (root: string) => JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as AppConfig;

/** The folders of the sub-packages, as `app.json` lists them. */
export const packagesOf = (root: string): string[] =>
  (configOf(root).subPackages ?? []).map(({ root: at }) => at);

/** The pages that WeChat's tab bar knows. */
export const tabsOf = (root: string): string[] =>
  (configOf(root).tabBar?.list ?? []).map(({ pagePath }) => pagePath);

/** Every page of a built bundle, main package first. */
export const routesOf = (root: string): string[] => {
  const config = configOf(root);
  const sub = (config.subPackages ?? []).flatMap(({ root: at, pages }) =>
    pages.map((page) => `${at}/${page}`),
  );
  return [...config.pages, ...sub];
};

/** Loads the files of `dist/weapp` as WeChat does: CommonJS, no DOM, no `eval` and no `new Function`. */
export class Bundle {
  app: AppDefinition = {};
  private readonly definitions = new Map<string, PageDefinition>();
  private readonly modules = new Map<string, { exports: object }>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly context: vm.Context;
  private loading = '';

  constructor(
    private readonly root: string,
    wx: object,
    stack: () => object[],
  ) {
    const keep = (timer: NodeJS.Timeout) => {
      this.timers.add(timer);
      return timer;
    };
    this.context = vm.createContext(
      {
        wx,
        console,
        queueMicrotask,
        Promise,
        setTimeout: (fn: () => void, ms?: number) => keep(setTimeout(fn, ms)),
        setInterval: (fn: () => void, ms?: number) => keep(setInterval(fn, ms)),
        clearTimeout,
        clearInterval,
        App: (app: AppDefinition) => {
          this.app = app;
        },
        Page: (page: PageDefinition) => this.definitions.set(this.loading, page),
        Component: (component: PageDefinition) => {
          if (component.methods?.onLoad) this.definitions.set(this.loading, component);
        },
        Behavior: (behavior: object) => behavior,
        getApp: () => this.app,
        getCurrentPages: stack,
        requirePlugin: () => ({}),
      },
      { codeGeneration: { strings: false, wasm: false } },
    );
    this.context.global = vm.runInContext('globalThis', this.context);
    this.enter('app');
  }

  page(route: string): PageDefinition {
    if (!this.definitions.has(route)) this.enter(route);
    const definition = this.definitions.get(route);
    if (!definition) throw new Error(`no page ${route}`);
    return definition;
  }

  /** A closed app runs nothing any more. */
  kill(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  private enter(route: string): void {
    this.loading = route;
    this.load(join(this.root, route));
  }

  private load(path: string): object {
    const file = extname(path) ? path : `${path}.js`;
    const known = this.modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.modules.set(file, module);
    const source = `(function(require,module,exports,window,document,navigator,location,history,self){${readFileSync(file, 'utf8')}\n})`;
    const run = vm.runInContext(source, this.context, { filename: file }) as (...args: unknown[]) => void;
    run((name: string) => this.load(resolve(dirname(file), name)), module, module.exports);
    return module.exports;
  }
}
