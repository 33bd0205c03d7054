import { HOME } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { useItems } from '@/hooks/use-items';
import { go } from '@/platform/nav';
import { Heading } from '@/ui/card';
import { Words } from '@/ui/words';
import './popular.scss';

/** The six items most used this month. Nothing is shown until they are known: the doors stand above. */
export const Popular = () => {
  const load = useItems();
  if (load.status !== 'ready') return null;
  const byId = new Map(load.data.items.map((item) => [item.id, item]));
  const popular = load.data.popular.flatMap((id) => byId.get(id) ?? []).slice(0, 6);
  if (popular.length === 0) return null;
  return (
    <>
      <Heading more={HOME.all} onMore={() => go('services')}>
        {HOME.popular}
      </Heading>
      <View className="popular">
        {popular.map((item) => (
          <View
            key={item.id}
            id={`popular-${item.id}`}
            className="popular__item"
            hoverClass="popular__item--pressed"
            ariaRole="button"
            onClick={() => go('guide', { id: item.id })}
          >
            <Words strong>{item.plainName}</Words>
          </View>
        ))}
      </View>
    </>
  );
};
