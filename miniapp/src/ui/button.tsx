import { Button as TaroButton, type ButtonProps as TaroButtonProps } from '@tarojs/components';
import { useRef, useState } from 'react';
import { Icon, type IconName } from './icon';
import './button.scss';

export interface ButtonProps {
  children: string;
  /** May return a promise: the button then waits for it and takes no second tap. Runs at once inside the tap. */
  onTap?: () => unknown;
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  disabled?: boolean;
  /** As wide as its words. */
  small?: boolean;
  id?: string;
  openType?: TaroButtonProps['openType'];
  onGetPhoneNumber?: TaroButtonProps['onGetPhoneNumber'];
  onAgreePrivacyAuthorization?: TaroButtonProps['onAgreePrivacyAuthorization'];
}

/** Two taps closer than this are one tap of a trembling finger. */
const TREMBLE = 500;

/** A button that can't be tapped twice by mistake. */
export const Button = ({
  children,
  onTap,
  kind = 'plain',
  icon,
  disabled,
  small,
  id,
  openType,
  onGetPhoneNumber,
  onAgreePrivacyAuthorization,
}: ButtonProps) => {
  const [busy, setBusy] = useState(false);
  const guard = useRef({ busy: false, last: 0 });
  const tap = () => {
    const now = Date.now();
    if (guard.current.busy || disabled || now - guard.current.last < TREMBLE) return;
    guard.current.last = now;
    const result = onTap?.();
    if (!(result instanceof Promise)) return;
    guard.current.busy = true;
    setBusy(true);
    const free = () => {
      guard.current.busy = false;
      setBusy(false);
    };
    result.then(free, free);
  };
  return (
    <TaroButton
      {...(id ? { id } : {})}
      className={`button button--${kind}${small ? ' button--small' : ''}${busy ? ' button--busy' : ''}${disabled ? ' button--off' : ''}`}
      hoverClass="button--pressed"
      {...(disabled ? { disabled } : {})}
      {...(openType ? { openType } : {})}
      {...(onGetPhoneNumber ? { onGetPhoneNumber } : {})}
      {...(onAgreePrivacyAuthorization ? { onAgreePrivacyAuthorization } : {})}
      onClick={tap}
    >
      {busy ? <Icon name="clock" /> : icon ? <Icon name={icon} /> : null}
      {children}
    </TaroButton>
  );
};
