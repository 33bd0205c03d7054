import { SERVICES } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Items } from '@/hooks/use-items';
import { go } from '@/platform/nav';
import { Row, Rows } from '@/ui/card';
import { Words } from '@/ui/words';
import { byDepartment, byLifeEvent, type Group } from './groups';

const GroupRows = ({ group, open, onToggle }: { group: Group; open: boolean; onToggle: () => void }) => (
  <Rows>
    <Row
      id={`group-${group.key}`}
      title={group.label}
      aside={<Words tone="soft">{open ? SERVICES.fold : SERVICES.count(group.items.length)}</Words>}
      onTap={onToggle}
    />
    {open
      ? group.items.map((item) => (
          <Row
            key={item.id}
            id={`item-${item.id}`}
            title={item.plainName}
            sub={item.plainName === item.name ? undefined : item.name}
            onTap={() => go('guide', { id: item.id })}
          />
        ))
      : null}
  </Rows>
);

/** The catalogue by what happened at home, or by department. */
export const Browse = ({ items }: { items: Items }) => {
  const [side, setSide] = useState<'event' | 'department'>('event');
  const [open, setOpen] = useState<string | null>(null);
  const groups = side === 'event' ? byLifeEvent(items) : byDepartment(items);
  return (
    <>
      <View className="switch" ariaRole="tablist">
        {(['event', 'department'] as const).map((one) => (
          <View
            key={one}
            id={`by-${one}`}
            className={`switch__side${side === one ? ' switch__side--on' : ''}`}
            ariaRole="tab"
            onClick={() => setSide(one)}
          >
            {one === 'event' ? SERVICES.byEvent : SERVICES.byDepartment}
          </View>
        ))}
      </View>
      {groups.map((group) => (
        <GroupRows
          key={group.key}
          group={group}
          open={open === group.key}
          onToggle={() => setOpen(open === group.key ? null : group.key)}
        />
      ))}
    </>
  );
};
