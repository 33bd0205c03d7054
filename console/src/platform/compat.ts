/** What our libraries expect of a browser newer than Chromium 86. */
const at = function <T>(this: ArrayLike<T>, index: number): T | undefined {
  const i = Math.trunc(index) || 0;
  return this[i < 0 ? this.length + i : i];
};

for (const proto of [Array.prototype, String.prototype] as { at?: unknown }[]) {
  if (!proto.at) Object.defineProperty(proto, 'at', { value: at, writable: true, configurable: true });
}

const object = Object as { hasOwn?: (o: object, k: PropertyKey) => boolean };
object.hasOwn ??= (o, k) => Object.hasOwn(o, k);

export {};
