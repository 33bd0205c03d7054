import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Words } from './words';
import './card.scss';

/** A piece of a page; with `onTap` the whole card is one target. */
export const Card = ({
  children,
  title,
  tone = 'surface',
  onTap,
  id,
}: {
  children: ReactNode;
  title?: string;
  tone?: 'surface' | 'pine' | 'wheat' | 'brick';
  onTap?: (() => void) | undefined;
  id?: string;
}) => (
  <View
    {...(id ? { id } : {})}
    className={`card card--${tone}${onTap ? ' card--tappable' : ''}`}
    {...(onTap ? { onClick: onTap, hoverClass: 'card--pressed', ariaRole: 'button' } : {})}
  >
    {title ? (
      <Words size="lead" strong>
        {title}
      </Words>
    ) : null}
    {children}
  </View>
);

/** One line of a list that leads somewhere. */
export const Row = ({
  title,
  sub,
  icon,
  aside,
  onTap,
  id,
}: {
  title: string;
  sub?: string | undefined;
  icon?: IconName;
  aside?: ReactNode;
  onTap?: (() => void) | undefined;
  id?: string;
}) => (
  <View
    {...(id ? { id } : {})}
    className="row"
    {...(onTap ? { onClick: onTap, hoverClass: 'row--pressed', ariaRole: 'button' } : {})}
  >
    {icon ? <Icon name={icon} /> : null}
    <View className="row__words">
      <Words>{title}</Words>
      {sub ? (
        <Words size="caption" tone="soft">
          {sub}
        </Words>
      ) : null}
    </View>
    {aside}
    {onTap ? <Icon name="chevron" /> : null}
  </View>
);

/** Rows with hairlines between them. */
export const Rows = ({ children, id }: { children: ReactNode; id?: string }) => (
  <View {...(id ? { id } : {})} className="card card--rows">
    {children}
  </View>
);

/** A word on a tinted ground: what state a thing is in. */
export const Tag = ({
  children,
  tone = 'pine',
}: {
  children: string;
  tone?: 'pine' | 'wheat' | 'brick' | 'soft';
}) => <View className={`tag tag--${tone}`}>{children}</View>;

/** Heading of a part of the page, with an optional way on. */
export const Heading = ({
  children,
  more,
  onMore,
}: {
  children: string;
  more?: string;
  onMore?: () => void;
}) => (
  <View className="heading">
    <Words size="lead" strong>
      {children}
    </Words>
    {more && onMore ? (
      <View className="heading__more" onClick={onMore} ariaRole="button">
        <Words tone="pine">{more}</Words>
        <Icon name="chevron" />
      </View>
    ) : null}
  </View>
);
