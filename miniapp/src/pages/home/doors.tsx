import { HOME } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { go, type RouteName } from '@/platform/nav';
import { Icon, type IconName } from '@/ui/icon';
import { Words } from '@/ui/words';
import './doors.scss';

const Door = ({ to, icon, word, more }: { to: RouteName; icon: IconName; word: string; more?: string }) => (
  <View
    id={`door-${to}`}
    className={`door door--${to}`}
    hoverClass="door--pressed"
    ariaRole="button"
    onClick={() => go(to)}
  >
    <Icon name={icon} />
    <View className="door__words">
      <Words size="lead" strong>
        {word}
      </Words>
      {more ? <Words size="caption">{more}</Words> : null}
    </View>
    <Icon name="chevron" />
  </View>
);

/** The three large doors. */
export const Doors = ({ unread }: { unread: number }) => (
  <View className="doors">
    <Door to="services" icon="papers" word={HOME.doors.services} more={HOME.doors.servicesMore} />
    <Door to="dispute" icon="talk" word={HOME.doors.dispute} more={HOME.doors.disputeMore} />
    <Door
      to="notices"
      icon="bell"
      word={HOME.doors.notices}
      more={unread > 0 ? HOME.unread(unread) : HOME.doors.noticesMore}
    />
  </View>
);
