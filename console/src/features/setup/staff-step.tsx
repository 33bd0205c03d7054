import { addPost, addStaff, resetPassword } from '@huiyin/shared/contracts/setup';
import { ROLE_WORDS, SETUP } from '@huiyin/shared/labels/setup';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api';
import { Empty } from '../../ui/list-states';
import { Told } from '../../ui/told';
import { Field } from './field';
import { type HandedOut, HandOut } from './hand-out';
import { isWhole, type PostDraft, PostInput, postOf } from './post-input';
import { type Overview, useKeep } from './setup-data';

type Person = Overview['staff'][number];

const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/;
const EMPTY = { name: '', login: '', phone: '', posts: [{ role: 'clerk' }] as PostDraft[] };

const NewPerson = ({ overview, onGiven }: { overview: Overview; onGiven: (given: HandedOut) => void }) => {
  const [typed, setTyped] = useState(EMPTY);
  const login = typed.login.trim().toLowerCase();
  const add = useKeep(
    () =>
      api(addStaff, {
        body: {
          ...{ name: typed.name, login, phone: typed.phone },
          posts: typed.posts.map((post) => postOf(post, overview)),
        },
      }),
    (given) => {
      onGiven({ ...given, name: typed.name });
      setTyped(EMPTY);
    },
    null,
  );
  const setPost = (at: number, post: PostDraft | null) =>
    setTyped({ ...typed, posts: typed.posts.flatMap((one, i) => (i !== at ? [one] : post ? [post] : [])) });
  const whole = typed.name.trim() !== '' && LOGIN.test(login) && typed.posts.every(isWhole);
  const field = (key: 'name' | 'login' | 'phone', label: string) => (
    <Field id={`staff-${key}`} label={label}>
      <Input
        id={`staff-${key}`}
        value={typed[key]}
        autoComplete="off"
        onChange={(e) => setTyped({ ...typed, [key]: e.target.value })}
      />
    </Field>
  );
  return (
    <section className="card stack">
      <h2>{SETUP.addPerson}</h2>
      <div className="setup-grid setup-grid-3">
        {field('name', SETUP.first.nameOf)}
        {field('login', SETUP.login)}
        {field('phone', `${SETUP.phone}（${SETUP.optional}）`)}
      </div>
      <h3>{SETUP.posts}</h3>
      {typed.posts.map((post, i) => (
        <PostInput
          // biome-ignore lint/suspicious/noArrayIndexKey: posts of a draft have no other name
          key={i}
          overview={overview}
          post={post}
          onChange={(next) => setPost(i, next)}
          onRemove={typed.posts.length > 1 ? () => setPost(i, null) : undefined}
        />
      ))}
      <Told error={add.error} />
      <div className="row">
        <Button type="primary" disabled={!whole} loading={add.isPending} onClick={() => add.mutate()}>
          {SETUP.addPerson}
        </Button>
        <Button onClick={() => setTyped({ ...typed, posts: [...typed.posts, { role: 'clerk' }] })}>
          {SETUP.onePost}
        </Button>
      </div>
    </section>
  );
};

const MorePost = ({
  overview,
  person,
  onDone,
}: {
  overview: Overview;
  person: Person;
  onDone: () => void;
}) => {
  const [post, setPost] = useState<PostDraft>({ role: 'clerk' });
  const add = useKeep(
    () => api(addPost, { params: { id: person.id }, body: postOf(post, overview) }),
    onDone,
  );
  return (
    <div className="stack setup-below">
      <PostInput overview={overview} post={post} onChange={setPost} />
      <Told error={add.error} />
      <div className="row">
        <Button type="primary" disabled={!isWhole(post)} loading={add.isPending} onClick={() => add.mutate()}>
          {SETUP.add}
        </Button>
        <Button onClick={onDone}>{SETUP.cancel}</Button>
      </div>
    </div>
  );
};

const sayPost = ({ role, place, centreName, windowName }: Person['posts'][number]) =>
  `${ROLE_WORDS[role]} · ${windowName ? `${centreName ?? ''} ${windowName}` : place.name}`;

const OnePerson = ({
  overview,
  person,
  onGiven,
}: {
  overview: Overview;
  person: Person;
  onGiven: (given: HandedOut) => void;
}) => {
  const [adding, setAdding] = useState(false);
  const reset = useKeep(
    () => api(resetPassword, { params: { id: person.id } }),
    (given) => onGiven({ ...given, name: person.name }),
    null,
  );
  return (
    <li className="setup-person">
      <div className="row row-wrap">
        <strong>{person.name}</strong>
        <span className="soft">{person.login}</span>
        {person.passwordDue && <span className="tag">{SETUP.stillInitial}</span>}
        {!person.active && <span className="tag">{SETUP.left}</span>}
        <span className="grow" />
        <Button size="small" onClick={() => setAdding(true)}>
          {SETUP.addPostTo}
        </Button>
        <Popconfirm title={SETUP.newPasswordSure(person.name)} onConfirm={() => reset.mutate()}>
          <Button size="small" type="text" loading={reset.isPending}>
            {SETUP.newPassword}
          </Button>
        </Popconfirm>
      </div>
      <p className="soft small">{person.posts.map(sayPost).join('；')}</p>
      <Told error={reset.error} />
      {adding && <MorePost overview={overview} person={person} onDone={() => setAdding(false)} />}
    </li>
  );
};

/** Who works here, in which posts; a new one's initial password is shown once. */
export const StaffStep = ({ overview }: { overview: Overview }) => {
  const [given, setGiven] = useState<HandedOut | null>(null);
  if (overview.windows.length === 0) return <Empty words={SETUP.noWindows} />;
  return (
    <div className="stack">
      <NewPerson overview={overview} onGiven={setGiven} />
      <section className="card">
        <h2>{SETUP.people}</h2>
        <ul>
          {overview.staff.map((person) => (
            <OnePerson key={person.id} overview={overview} person={person} onGiven={setGiven} />
          ))}
        </ul>
      </section>
      <HandOut given={given} onClose={() => setGiven(null)} />
    </div>
  );
};
