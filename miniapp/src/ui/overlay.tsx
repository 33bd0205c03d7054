import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Words } from './words';
import './overlay.scss';

/** A sheet from below, over a shade; a tap on the shade closes it where that means "no". */
export const Sheet = ({
  title,
  children,
  onClose,
  id,
}: {
  title: string;
  children: ReactNode;
  onClose?: (() => void) | undefined;
  id?: string;
}) => (
  <View className="overlay" {...(id ? { id } : {})}>
    <View className="overlay__shade" onClick={onClose} />
    <View className="overlay__sheet" ariaRole="dialog" ariaLabel={title}>
      <Words size="lead" strong>
        {title}
      </Words>
      {children}
    </View>
  </View>
);

/** Asks once more before what can't be undone. */
export const Dialog = ({
  title,
  text,
  yes,
  no,
  danger,
  onYes,
  onNo,
}: {
  title: string;
  text?: string | undefined;
  yes: string;
  no: string;
  danger?: boolean;
  onYes: () => unknown;
  onNo: () => void;
}) => (
  <Sheet title={title} onClose={onNo} id="dialog">
    {text ? <Words>{text}</Words> : null}
    <Button id="dialog-yes" kind={danger ? 'danger' : 'primary'} onTap={onYes}>
      {yes}
    </Button>
    <Button id="dialog-no" kind="quiet" onTap={onNo}>
      {no}
    </Button>
  </Sheet>
);
