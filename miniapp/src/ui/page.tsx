import { UI } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { TabName } from '@/platform/nav';
import { back } from '@/platform/nav';
import { online } from '@/platform/network';
import { useSignal } from '@/platform/signal';
import { textSize } from '@/platform/text-size';
import { toast } from '@/platform/toast';
import { Icon } from './icon';
import { PrivacySheet } from './privacy-sheet';
import { TabBar } from './tab-bar';
import { Words } from './words';
import './page.scss';

/** The frame of every page: text size, title that grows, what to say when offline, bar of tabs, toast, privacy question. */
export const Page = ({
  children,
  title,
  tab,
  footer,
  id,
}: {
  children: ReactNode;
  title?: string;
  tab?: TabName;
  footer?: ReactNode;
  id?: string;
}) => {
  const size = useSignal(textSize);
  const isOnline = useSignal(online);
  const sentence = useSignal(toast);
  return (
    <View {...(id ? { id } : {})} className={`page size-${size}`}>
      {!tab && process.env.TARO_ENV === 'h5' ? (
        <View className="page__back" id="back" onClick={back} ariaRole="button" ariaLabel={UI.back}>
          <Icon name="back" />
          <Words>{UI.back}</Words>
        </View>
      ) : null}
      {isOnline ? null : (
        <View className="page__offline" ariaRole="status">
          <Icon name="offline" />
          <Words size="caption">{UI.offline}</Words>
        </View>
      )}
      <View className="page__body">
        {title ? <Words size="title">{title}</Words> : null}
        {children}
      </View>
      {footer || tab ? (
        <View className="page__bottom">
          {footer ? <View className="page__footer">{footer}</View> : null}
          {tab ? <TabBar now={tab} /> : null}
        </View>
      ) : null}
      {sentence ? (
        <View className="toast" ariaRole="status">
          {sentence}
        </View>
      ) : null}
      <PrivacySheet />
    </View>
  );
};
