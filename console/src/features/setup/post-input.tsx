import { ROLES, type Role } from '@huiyin/shared/domain/people/roles';
import { ROLE_WORDS, SETUP } from '@huiyin/shared/labels/setup';
import { Button, Select } from 'antd';
import type { Overview } from './setup-data';

export interface PostDraft {
  role: Role;
  placeId?: string;
  windowId?: string;
}

/** Complete enough to be sent: a clerk has a window, everybody else a place. */
export const isWhole = ({ role, placeId, windowId }: PostDraft): boolean =>
  role === 'clerk' ? windowId !== undefined : placeId !== undefined;

/** What the server wants to know of a post: a clerk's place is that of the window. */
export const postOf = ({ role, placeId, windowId }: PostDraft, { windows, centres }: Overview) => {
  const centreId = windows.find(({ id }) => id === windowId)?.centreId;
  const own = centres.find(({ id }) => id === centreId)?.placeId;
  return { role, placeId: own ?? placeId ?? '', ...(role === 'clerk' && windowId ? { windowId } : {}) };
};

const fresh = (role: Role): PostDraft => ({ role });

/** One post: a role, and the window or place where it is held. */
export const PostInput = ({
  overview,
  post,
  onChange,
  onRemove,
}: {
  overview: Overview;
  post: PostDraft;
  onChange: (post: PostDraft) => void;
  onRemove?: (() => void) | undefined;
}) => {
  const { places, centres, windows } = overview;
  const centreName = new Map(centres.map(({ id, name }) => [id, name]));
  const parentName = (parentId: string | null) => places.find(({ id }) => id === parentId)?.name ?? '';
  const where = places
    .filter(({ level }) =>
      post.role === 'grid' ? level === 'grid' : ['county', 'town', 'village'].includes(level),
    )
    .map(({ id, name, parentId }) => ({ value: id, label: `${parentName(parentId)}${name}` }));
  const desks = windows.map(({ id, name, centreId }) => ({
    value: id,
    label: `${centreName.get(centreId) ?? ''} ${name}`,
  }));
  return (
    <div className="row row-wrap">
      <Select
        aria-label={SETUP.role}
        className="setup-role"
        value={post.role}
        onChange={(role) => onChange(fresh(role))}
        options={ROLES.map((value) => ({ value, label: ROLE_WORDS[value] }))}
      />
      {post.role === 'clerk' ? (
        <Select
          aria-label={SETUP.window}
          className="setup-where"
          placeholder={SETUP.window}
          showSearch
          optionFilterProp="label"
          value={post.windowId}
          onChange={(windowId) => onChange({ ...post, windowId })}
          options={desks}
        />
      ) : (
        <Select
          aria-label={SETUP.where}
          className="setup-where"
          placeholder={SETUP.where}
          showSearch
          optionFilterProp="label"
          value={post.placeId}
          onChange={(placeId) => onChange({ ...post, placeId })}
          options={where}
        />
      )}
      {onRemove && (
        <Button type="text" onClick={onRemove}>
          {SETUP.removePost}
        </Button>
      )}
    </div>
  );
};
