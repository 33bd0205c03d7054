interface Place {
  id: string;
  name: string;
  level: string;
  parentId: string | null;
}

/** Grids by the name of their village, or the village itself where it has no grids. */
export const villagesAndGrids = (all: readonly Place[]): { value: string; label: string }[] => {
  const byId = new Map(all.map((place) => [place.id, place]));
  const withGrids = new Set(all.filter((place) => place.level === 'grid').map((place) => place.parentId));
  return all
    .filter((place) => place.level === 'grid' || (place.level === 'village' && !withGrids.has(place.id)))
    .map((place) => ({
      value: place.id,
      label: [byId.get(place.parentId ?? '')?.name, place.name].filter(Boolean).join(' '),
    }));
};

/** The groups of one village, by their own name; [] where it has none. */
export const groupsOf = (all: readonly Place[], villageId: string): { value: string; label: string }[] =>
  all
    .filter(({ level, parentId }) => level === 'grid' && parentId === villageId)
    .map(({ id, name }) => ({ value: id, label: name }));

export const villagesOf = (all: readonly Place[]): { value: string; label: string }[] =>
  all.filter(({ level }) => level === 'village').map(({ id, name }) => ({ value: id, label: name }));
