import { FAMILY } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { CallButton } from '@/parts/ask-help';
import type { Person } from '@/platform/session';
import { Button } from '@/ui/button';
import { Card, Row, Tag } from '@/ui/card';
import { Words } from '@/ui/words';
import type { Household } from './households';
import './household-card.scss';

const PersonRow = ({ person, onLeave }: { person: Person; onLeave: () => void }) => (
  <View className="person">
    <Row
      title={person.relation ? `${person.name} ${person.relation}` : person.name}
      sub={person.phoneMasked ?? undefined}
      aside={person.verified ? null : <Tag tone="wheat">{FAMILY.toBeVerified}</Tag>}
    />
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
  return (
    <Card>
      {address ? <Words strong>{address}</Words> : null}
      {persons.map((person) => (
        <PersonRow key={person.id} person={person} onLeave={() => onLeave(person)} />
      ))}
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
