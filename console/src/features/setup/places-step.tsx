import { addPlaces, savePlace } from '@huiyin/shared/contracts/setup';
import { SETUP } from '@huiyin/shared/labels/setup';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api';
import { Told } from '../../ui/told';
import { type Overview, type Place, useKeep } from './setup-data';

/** `柳溪村 999999101201`, one a line. */
const linesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, name = line, code] = /^(.+?)\s+(\d+)$/.exec(line) ?? [];
      return { line, name: name.trim(), ...(code ? { code } : {}) };
    });

const AddBelow = ({ parent, onDone }: { parent: Place; onDone: () => void }) => {
  const [text, setText] = useState('');
  const lines = linesIn(text);
  const bad = lines.find(({ code }) => code !== undefined && code.length !== 12);
  const add = useKeep(
    () =>
      api(addPlaces, {
        body: { parentId: parent.id, places: lines.map(({ line: _, ...place }) => place) },
      }),
    onDone,
  );
  return (
    <div className="stack setup-below">
      <p className="soft small">{SETUP.onePerLine}</p>
      <Input.TextArea
        aria-label={SETUP.below[parent.level]}
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={text}
        autoFocus
        onChange={(e) => setText(e.target.value)}
      />
      {bad && <p className="field-error">{SETUP.badCode(bad.line)}</p>}
      <Told error={add.error} />
      <div className="row">
        <Button
          type="primary"
          disabled={lines.length === 0 || bad !== undefined}
          loading={add.isPending}
          onClick={() => add.mutate()}
        >
          {SETUP.add}
        </Button>
        <Button onClick={onDone}>{SETUP.cancel}</Button>
      </div>
    </div>
  );
};

const Rename = ({ place, onDone }: { place: Place; onDone: () => void }) => {
  const [name, setName] = useState(place.name);
  const [code, setCode] = useState(place.code ?? '');
  const save = useKeep(
    () => api(savePlace, { params: { id: place.id }, body: { name: name.trim(), code: code || null } }),
    onDone,
  );
  return (
    <div className="stack setup-below">
      <div className="row row-wrap">
        <Input
          aria-label={SETUP.name}
          className="setup-short"
          value={name}
          onChange={(e) => setName(e.target.value)}
        />
        <Input
          aria-label={SETUP.code}
          placeholder={SETUP.code}
          className="setup-code"
          maxLength={12}
          value={code}
          onChange={(e) => setCode(e.target.value.replace(/\D/g, ''))}
        />
        <Button
          type="primary"
          disabled={name.trim() === '' || (code !== '' && code.length !== 12)}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {SETUP.save}
        </Button>
        <Button onClick={onDone}>{SETUP.cancel}</Button>
      </div>
      <Told error={save.error} />
    </div>
  );
};

type Doing = { id: string; what: 'below' | 'rename' } | null;

const Branch = ({
  place,
  all,
  doing,
  setDoing,
}: {
  place: Place;
  all: readonly Place[];
  doing: Doing;
  setDoing: (doing: Doing) => void;
}) => {
  const mine = doing?.id === place.id ? doing.what : null;
  const done = () => setDoing(null);
  return (
    <li>
      <div className="setup-place">
        <span className="setup-level soft small">{SETUP.levels[place.level]}</span>
        <strong>{place.name}</strong>
        <span className="soft small number">{place.code}</span>
        <span className="grow" />
        {SETUP.below[place.level] !== '' && (
          <Button size="small" onClick={() => setDoing({ id: place.id, what: 'below' })}>
            {SETUP.below[place.level]}
          </Button>
        )}
        <Button size="small" type="text" onClick={() => setDoing({ id: place.id, what: 'rename' })}>
          {SETUP.edit}
        </Button>
      </div>
      {mine === 'below' && <AddBelow parent={place} onDone={done} />}
      {mine === 'rename' && <Rename place={place} onDone={done} />}
      <ul className="setup-tree">
        {all
          .filter(({ parentId }) => parentId === place.id)
          .map((child) => (
            <Branch key={child.id} place={child} all={all} doing={doing} setDoing={setDoing} />
          ))}
      </ul>
    </li>
  );
};

/** The tree of places, from the top of what the administrator may set up. */
export const PlacesStep = ({ overview: { places } }: { overview: Overview }) => {
  const [doing, setDoing] = useState<Doing>(null);
  const ids = new Set(places.map(({ id }) => id));
  return (
    <ul className="setup-tree setup-root">
      {places
        .filter(({ parentId }) => parentId === null || !ids.has(parentId))
        .map((place) => (
          <Branch key={place.id} place={place} all={places} doing={doing} setDoing={setDoing} />
        ))}
    </ul>
  );
};
