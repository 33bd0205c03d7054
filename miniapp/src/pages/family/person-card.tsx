import { FAMILY } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { callNumber } from '@/platform/phone';
import type { Person } from '@/platform/session';
import { Button } from '@/ui/button';
import { Card, Tag } from '@/ui/card';
import { Words } from '@/ui/words';

/** One person of the household; his numbers come masked. */
export const PersonCard = ({ person, onLeave }: { person: Person; onLeave: () => void }) => (
  <Card>
    <View className="matter-card__head">
      <Words size="lead" strong>
        {person.relation ? `${person.name} ${person.relation}` : person.name}
      </Words>
      <Tag tone={person.verified ? 'pine' : 'wheat'}>
        {person.verified ? FAMILY.verified : FAMILY.toBeVerified}
      </Tag>
    </View>
    {person.address ? <Words tone="soft">{person.address}</Words> : null}
    {person.phoneMasked ? <Words tone="soft">{person.phoneMasked}</Words> : null}
    {person.gridWorker ? <Words tone="soft">{`${FAMILY.worker} ${person.gridWorker.name}`}</Words> : null}
    <View className="person-card__buttons">
      {person.gridWorker?.phone ? (
        <Button small icon="phone" onTap={() => callNumber(person.gridWorker?.phone as string)}>
          {FAMILY.callWorker}
        </Button>
      ) : null}
      <Button small kind="quiet" onTap={onLeave}>
        {FAMILY.unbind}
      </Button>
    </View>
  </Card>
);
