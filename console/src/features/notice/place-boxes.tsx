import { Checkbox } from 'antd';
import type { useTags } from './notice-data';

type Place = NonNullable<ReturnType<typeof useTags>['data']>['places'][number];

const DEPTH: Readonly<Record<Place['level'], number>> = { county: 0, town: 1, village: 2, grid: 3, cell: 4 };

/** Ids of what a place lies in, by the list's own order: whoever stands above comes before. */
export const aboveOf = (places: readonly Place[]): Map<string, string[]> => {
  const open: Place[] = [];
  return new Map(
    places.map((place) => {
      while (open.length > 0 && DEPTH[open[open.length - 1]?.level ?? 'cell'] >= DEPTH[place.level])
        open.pop();
      const above = open.map((p) => p.id);
      open.push(place);
      return [place.id, above];
    }),
  );
};

/** Lines of the choice: each place above the grids a line of its own, its grids behind it. */
const linesOf = (places: readonly Place[]): Place[][] =>
  places.reduce<Place[][]>((lines, place) => {
    const last = lines[lines.length - 1];
    if (last && DEPTH[place.level] > DEPTH.village) last.push(place);
    else lines.push([place]);
    return lines;
  }, []);

interface Props {
  places: readonly Place[];
  value: readonly string[];
  onChange: (placeIds: string[]) => void;
}

/** Places as they lie in each other: who takes a village has its grids with it. */
export const PlaceBoxes = ({ places, value, onChange }: Props) => {
  const above = aboveOf(places);
  const covered = (id: string) => (above.get(id) ?? []).some((one) => value.includes(one));
  const toggle = (id: string, on: boolean) => {
    const next = on ? [...value, id] : value.filter((one) => one !== id);
    onChange(next.filter((one) => !(above.get(one) ?? []).some((up) => next.includes(up))));
  };
  return (
    <ul className="place-lines">
      {linesOf(places).map((line) => (
        <li key={line[0]?.id} className="row row-wrap place-line">
          {line.map((place) => (
            <Checkbox
              key={place.id}
              checked={value.includes(place.id) || covered(place.id)}
              disabled={covered(place.id)}
              onChange={(e) => toggle(place.id, e.target.checked)}
            >
              {place.name}
            </Checkbox>
          ))}
        </li>
      ))}
    </ul>
  );
};
