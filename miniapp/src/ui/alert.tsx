import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Words } from './words';
import './alert.scss';

const SIGNS: Record<string, IconName> = { info: 'info', attention: 'clock', danger: 'alert', good: 'check' };

/** A sentence that must be seen, with a sign beside it: colour alone says nothing. */
export const Alert = ({
  kind = 'info',
  title,
  text,
  children,
  id,
}: {
  kind?: 'info' | 'attention' | 'danger' | 'good';
  title: string;
  text?: string | undefined;
  children?: ReactNode;
  id?: string;
}) => (
  <View {...(id ? { id } : {})} className={`alert alert--${kind}`} ariaRole="alert">
    <Icon name={SIGNS[kind] ?? 'info'} />
    <View className="alert__words">
      <Words strong>{title}</Words>
      {text ? <Words>{text}</Words> : null}
      {children}
    </View>
  </View>
);
