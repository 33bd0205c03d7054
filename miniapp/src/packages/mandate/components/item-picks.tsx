import { search } from '@huiyin/shared/catalogue/search';
import { MANDATE } from '@huiyin/shared/labels/mandate';
import { useState } from 'react';
import { useItems } from '@/hooks/use-items';
import { Pick } from '@/ui/field/choice';
import { TextField } from '@/ui/field/text';

const MOST = 8;

/** What the other may do: found by typing, and what was chosen stays in sight. */
export const ItemPicks = ({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (items: string[]) => void;
}) => {
  const [words, setWords] = useState('');
  const load = useItems();
  if (load.status !== 'ready') return null;
  const { items, popular } = load.data;
  const found =
    words.trim() === ''
      ? popular.flatMap((id) => items.filter((item) => item.id === id))
      : search(items, words);
  const shown = [
    ...items.filter(({ id }) => chosen.includes(id)),
    ...found.filter(({ id }) => !chosen.includes(id)).slice(0, MOST),
  ];
  return (
    <>
      <TextField
        asked={{ id: 'mandate-item', label: MANDATE.what, help: MANDATE.whatHelp, example: MANDATE.find }}
        value={words}
        most={30}
        onChange={setWords}
      />
      {shown.map(({ id, plainName }) => (
        <Pick
          key={id}
          square
          id={`item-${id.replace(/\W/g, '-')}`}
          label={plainName}
          on={chosen.includes(id)}
          onTap={() => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
        />
      ))}
    </>
  );
};
