import { listItems } from '@huiyin/shared/contracts/service';
import { COUNTER } from '@huiyin/shared/labels/console';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CounterForm } from '../features/counter/counter-form';
import { isBegun, useCounterDraft } from '../features/counter/draft';
import { Filed } from '../features/counter/filed';
import { ItemStep } from '../features/counter/item-step';
import { PadDialog } from '../features/counter/pad-dialog';
import { PhoneLink } from '../features/counter/phone-link';
import { usePairing } from '../features/counter/use-pairing';
import { WhoStep } from '../features/counter/who-step';
import type { KeptFile } from '../features/files/kept-file';
import type { MatterView } from '../features/matter/types';
import { useStaff } from '../features/session/session';
import { api } from '../platform/api';
import { useHallMode } from '../platform/hall-mode';
import { sayMoment } from '../ui/moment';
import './counter.css';

/** Files for whoever stands at the counter: who, what, the form, the receipt, the next one. */
export const Counter = () => {
  const staff = useStaff();
  const { draft, change, setDraft, restart, foundAt } = useCounterDraft(staff);
  const [filed, setFiled] = useState<MatterView | null>(null);
  const [asked, setAsked] = useSearchParams();
  const { hide } = useHallMode();
  const sink = useRef<((files: KeptFile[]) => void) | null>(null);
  const setSink = useCallback((take: ((files: KeptFile[]) => void) | null) => {
    sink.current = take;
  }, []);
  const pairing = usePairing(sink);
  const wanted = asked.get('residentId');
  useEffect(() => {
    if (!wanted) return;
    restart(null);
    change({ who: { residentId: wanted, label: asked.get('name') ?? '' } });
    setAsked({}, { replace: true });
  }, [wanted, asked, change, restart, setAsked]);
  const name = draft.who ? ('new' in draft.who ? draft.who.new.name : draft.who.label) : '';
  if (filed)
    return (
      <div className="page">
        <Filed
          view={filed}
          onView={setFiled}
          onNext={(same) => {
            restart(same ? filed.itemId : null);
            setFiled(null);
          }}
        />
      </div>
    );
  return (
    <div className="page counter">
      <header className="counter-head">
        <h1>{COUNTER.title}</h1>
        <Chosen
          title={COUNTER.who}
          value={hide(name)}
          onChange={() => change({ who: null, answers: {}, papers: {} })}
        />
        <Chosen
          title={COUNTER.item}
          value={draft.itemId ? <ItemName id={draft.itemId} /> : ''}
          onChange={() => change({ itemId: null, answers: {}, papers: {} })}
        />
        <span className="row counter-ways">
          <PhoneLink pairing={pairing} />
          <PadDialog />
        </span>
        {isBegun(draft) && (
          <span className="row counter-kept">
            {foundAt && <span className="soft small">{COUNTER.draftKept(sayMoment(foundAt))}</span>}
            <Button onClick={() => restart(null)}>{COUNTER.clear}</Button>
          </span>
        )}
      </header>
      {!draft.who && (
        <section className="counter-step">
          <h2>{COUNTER.who}</h2>
          <WhoStep key={draft.key} onWho={(who) => change({ who })} />
        </section>
      )}
      {draft.who && !draft.itemId && (
        <section className="counter-step">
          <h2>{COUNTER.item}</h2>
          <ItemStep onItem={(itemId) => change({ itemId })} />
        </section>
      )}
      {draft.who && draft.itemId && (
        <CounterForm
          key={`${draft.key}.${draft.itemId}`}
          draft={draft}
          who={draft.who}
          itemId={draft.itemId}
          setDraft={setDraft}
          onFiled={(view) => {
            setFiled(view);
            restart(null);
          }}
          onJoined={() => restart(null)}
          sink={setSink}
        />
      )}
    </div>
  );
};

const Chosen = ({ title, value, onChange }: { title: string; value: ReactNode; onChange: () => void }) =>
  value === '' ? null : (
    <span className="counter-chosen">
      <span className="soft small">{title}</span>
      <strong className="clip">{value}</strong>
      <Button size="small" type="link" onClick={onChange}>
        {COUNTER.change}
      </Button>
    </span>
  );

const ItemName = ({ id }: { id: string }) => {
  const asked = useQuery({ queryKey: ['items'], queryFn: () => api(listItems, {}), staleTime: 600_000 });
  return <>{asked.data?.items.find((i) => i.id === id)?.plainName ?? id}</>;
};
