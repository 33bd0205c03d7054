/** What WeChat can be told to do instead of answering properly. */
export const MOODS = ['ok', 'stale-token', 'quota', 'refused', 'busy', 'broken', 'silent'] as const;
export type Mood = (typeof MOODS)[number];

export const SURFACES = ['token', 'session', 'phone', 'send'] as const;
export type Surface = (typeof SURFACES)[number];

/** How a mood looks on the wire; `silent` never answers. */
export const MOOD_ANSWERS: Readonly<
  Record<Exclude<Mood, 'ok' | 'silent'>, { status: number; body: unknown }>
> = {
  'stale-token': {
    status: 200,
    body: { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' },
  },
  quota: { status: 200, body: { errcode: 45009, errmsg: 'reach max api daily quota limit' } },
  refused: { status: 200, body: { errcode: 43101, errmsg: 'user refuse to accept the msg' } },
  busy: { status: 200, body: { errcode: -1, errmsg: 'system error' } },
  broken: { status: 502, body: '<html><body>502 Bad Gateway</body></html>' },
};

/** Moods on order: the next `times` calls of a surface, then normal again. */
export class Moods {
  private readonly ordered = new Map<Surface, { mood: Mood; left: number }>();

  order(surface: Surface, mood: Mood, times: number): void {
    if (mood === 'ok') this.ordered.delete(surface);
    else this.ordered.set(surface, { mood, left: times });
  }

  /** The mood for this call; counts it. */
  next(surface: Surface): Mood {
    const order = this.ordered.get(surface);
    if (!order) return 'ok';
    order.left -= 1;
    if (order.left <= 0) this.ordered.delete(surface);
    return order.mood;
  }
}
