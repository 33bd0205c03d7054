import { NOTICES } from '@huiyin/shared/labels/console';
import { EXCUSED, REACH, REACHED_BY } from '@huiyin/shared/labels/notices';
import type { useBoard } from './notice-data';

type Board = NonNullable<ReturnType<typeof useBoard>['data']>;
export type TileFacts = Board['grids'][number]['tiles'][number];

const wordsOf = (tile: TileFacts): string[] =>
  [
    tile.state === 'excused' && tile.excuse
      ? EXCUSED[tile.excuse as keyof typeof EXCUSED]
      : REACH[tile.state],
    tile.channel ? REACHED_BY[tile.channel as keyof typeof REACHED_BY] : '',
    tile.tries > 0 ? NOTICES.tries(tile.tries) : '',
    tile.wechat ? '' : NOTICES.noWechat,
  ].filter(Boolean) as string[];

const SIGNS: Readonly<Record<TileFacts['state'], string>> = {
  waiting: '○',
  sent: '…',
  told: '✓',
  answered: '✓✓',
  excused: '–',
};

/** One household: its number, a sign and a colour; the words on hovering and for readers. */
export const Tile = ({ tile }: { tile: TileFacts }) => {
  const words = wordsOf(tile);
  return (
    <li className={`tile tile-${tile.state}`} title={[tile.label, ...words].join('\n')}>
      <span className="clip">{tile.label}</span>
      <span className="tile-sign" role="img" aria-label={words.join('，')}>
        {SIGNS[tile.state]}
      </span>
    </li>
  );
};

interface LegendProps {
  only: TileFacts['state'] | null;
  counts: Readonly<Partial<Record<TileFacts['state'], number>>>;
  onOnly: (state: TileFacts['state'] | null) => void;
}

/** What the signs mean and how many there are of each; pressed, only those are shown. */
export const Legend = ({ only, counts, onOnly }: LegendProps) => (
  <ul className="legend">
    {(Object.keys(SIGNS) as TileFacts['state'][]).map((state) => (
      <li key={state}>
        <button
          type="button"
          className="plain-button row"
          aria-pressed={only === state}
          title={`${NOTICES.only}${REACH[state]}`}
          onClick={() => onOnly(only === state ? null : state)}
        >
          <span className={`tile tile-${state} tile-key`}>{SIGNS[state]}</span>
          {REACH[state]} {counts[state] ?? 0}
        </button>
      </li>
    ))}
  </ul>
);
