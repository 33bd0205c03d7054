import { WRONG } from '@huiyin/shared/labels/ask';
import { FAMILY } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { CallButton } from '@/parts/ask-help';
import { WrongMark } from '@/parts/wrong-mark';
import type { Person } from '@/platform/session';
import { Button } from '@/ui/button';
import { Card, Row, Tag } from '@/ui/card';
import { Words } from '@/ui/words';
import type { Household } from './households';
import './household-card.scss';

const nameOf = (person: Person) => (person.relation ? `${person.name} ${person.relation}` : person.name);

const PersonRow = ({ person, onLeave }: { person: Person; onLeave: () => void }) => (
  <View className="person">
    <Row
      title={nameOf(person)}
      aside={
        person.verified ? (
          <WrongMark residentId={person.id} what="name" now={person.name} />
        ) : (
          <Tag tone="wheat">{FAMILY.toBeVerified}</Tag>
        )
      }
    />
    {person.phoneMasked ? (
      <Row
        title={person.phoneMasked}
        aside={<WrongMark residentId={person.id} what="phone" now={person.phoneMasked} />}
      />
    ) : null}
    <Button small kind="quiet" id={`leave-${person.id}`} onTap={onLeave}>
      {FAMILY.unbind}
    </Button>
  </View>
);

/** One household of those whom this account speaks for; numbers come masked. */
export const HouseholdCard = ({
  household,
  onLeave,
}: {
  household: Household;
  onLeave: (person: Person) => void;
}) => {
  const { address, worker, persons } = household;
  const first = persons.find(({ verified }) => verified);
  return (
    <Card>
      {address && first ? (
        <View className="person__address">
          <Words strong>{address}</Words>
          <WrongMark residentId={first.id} what="address" now={address} />
        </View>
      ) : null}
      {persons.map((person) => (
        <PersonRow key={person.id} person={person} onLeave={() => onLeave(person)} />
      ))}
      {first ? (
        <WrongMark
          residentId={first.id}
          what="members"
          now={persons.map(nameOf).join('、')}
          words={WRONG.members}
        />
      ) : null}
      {worker ? <Words tone="soft">{`${FAMILY.worker} ${worker.name}`}</Words> : null}
      {worker?.phone ? (
        <CallButton
          id={`call-${household.key}`}
          phone={worker.phone}
          words={FAMILY.callWorker}
          residentId={persons[0]?.id}
        />
      ) : null}
    </Card>
  );
};
