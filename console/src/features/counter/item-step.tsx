import { search } from '@huiyin/shared/catalogue/search';
import { listItems } from '@huiyin/shared/contracts/service';
import { COUNTER } from '@huiyin/shared/labels/console';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '../../platform/api';
import { Failed } from '../../ui/list-states';
import { Picker } from '../../ui/picker';

const MOST = 12;

/** What is to be done, in the office's words or the village's. Before typing: what is asked for most. */
export const ItemStep = ({ onItem }: { onItem: (itemId: string) => void }) => {
  const [q, setQ] = useState('');
  const asked = useQuery({ queryKey: ['items'], queryFn: () => api(listItems, {}), staleTime: 600_000 });
  const found = useMemo(() => {
    const items = asked.data?.items ?? [];
    if (q.trim() !== '') return search(items, q).slice(0, MOST);
    const popular = asked.data?.popular ?? [];
    return popular.flatMap((id) => items.filter((i) => i.id === id)).slice(0, MOST);
  }, [asked.data, q]);
  return (
    <Picker
      id="item"
      q={q}
      onQ={setQ}
      placeholder={COUNTER.itemFind}
      found={found}
      keyOf={(i) => i.id}
      draw={(i) => (
        <span className="spread">
          <span>
            <strong>{i.plainName}</strong>
            {i.plainName !== i.name && <span className="soft small">　{i.name}</span>}
          </span>
          <span className="soft small keep">{i.department}</span>
        </span>
      )}
      onPick={(i) => onItem(i.id)}
      autoFocus
      below={
        asked.error ? (
          <Failed error={asked.error} retry={() => void asked.refetch()} />
        ) : q.trim() !== '' && asked.data && found.length === 0 ? (
          <p>{COUNTER.itemNone}</p>
        ) : undefined
      }
    />
  );
};
