import { TABS_WORDS } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { go, TABS, type TabName } from '@/platform/nav';
import { Icon, type IconName } from './icon';
import './tab-bar.scss';

const ICONS: Record<TabName, IconName> = {
  home: 'home',
  services: 'papers',
  matters: 'clock',
  family: 'family',
};

/** Our own bar: WeChat's doesn't grow with the text. */
export const TabBar = ({ now }: { now: TabName }) => (
  <View className="tab-bar" ariaRole="tablist">
    {TABS.map((tab) => (
      <View
        key={tab}
        id={`tab-${tab}`}
        className={`tab-bar__tab${tab === now ? ' tab-bar__tab--now' : ''}`}
        ariaRole="tab"
        ariaLabel={TABS_WORDS[tab]}
        onClick={() => {
          if (tab !== now) go(tab);
        }}
      >
        <Icon name={ICONS[tab]} />
        <View className="tab-bar__word">{TABS_WORDS[tab]}</View>
      </View>
    ))}
  </View>
);
