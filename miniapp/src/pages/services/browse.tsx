import { SERVICES } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Items } from '@/hooks/use-items';
import { go } from '@/platform/nav';
import { Row, Rows } from '@/ui/card';
import { Words } from '@/ui/words';
import { byDepartment, byLifeEvent, byWho, type Group } from './groups';

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

const SIDES = {
  event: { label: SERVICES.byEvent, groups: byLifeEvent },
  who: { label: SERVICES.byWho, groups: byWho },
  department: { label: SERVICES.byDepartment, groups: byDepartment },
} as const;
type Side = keyof typeof SIDES;

/** The catalogue by what happened at home, by who one is, or by department. */
export const Browse = ({ items }: { items: Items }) => {
  const [side, setSide] = useState<Side>('event');
  const [open, setOpen] = useState<string | null>(null);
  const groups = SIDES[side].groups(items);
  return (
    <>
      <View className="switch" ariaRole="tablist">
        {(Object.keys(SIDES) as Side[]).map((one) => (
          <View
            key={one}
            id={`by-${one}`}
            className={`switch__side${side === one ? ' switch__side--on' : ''}`}
            ariaRole="tab"
            onClick={() => setSide(one)}
          >
            {SIDES[one].label}
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
