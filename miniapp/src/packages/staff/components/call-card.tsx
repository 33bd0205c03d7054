import { showNumber } from '@huiyin/shared/domain/matter/number';
import { CALL_RESULTS } from '@huiyin/shared/labels/calls';
import { MATTERS, STAFF } from '@huiyin/shared/labels/miniapp';
import { go } from '@/platform/nav';
import { callNumber } from '@/platform/phone';
import { Button } from '@/ui/button';
import { Card, Tag } from '@/ui/card';
import { sayDay } from '@/ui/dates';
import { Words } from '@/ui/words';
import type { CallRow } from '../hooks/use-calls';

export type CallResult = keyof typeof CALL_RESULTS;

const RESULTS = Object.keys(CALL_RESULTS) as CallResult[];

const Head = ({ call }: { call: CallRow }) => (
  <>
    <Words size="lead" strong>
      {call.who}
    </Words>
    <Words tone={call.late ? 'brick' : 'soft'} size="caption">
      {call.late ? MATTERS.late : STAFF.due(sayDay(call.due))}
    </Words>
    {call.tries.length > 0 ? <Tag tone="soft">{STAFF.tried(call.tries.length)}</Tag> : null}
  </>
);

/** One person to be told: the number, the sentence to read out, and one tap for what came of it. Closed until it is its turn. */
export const CallCard = ({
  call,
  open,
  onOpen,
  onResult,
}: {
  call: CallRow;
  open: boolean;
  onOpen: () => void;
  onResult: (result: CallResult) => unknown;
}) => {
  if (!open) {
    return (
      <Card id={`call-${call.id}`} onTap={onOpen}>
        <Head call={call} />
      </Card>
    );
  }
  const { phone, matterId } = call;
  return (
    <Card id={`call-${call.id}`}>
      <Head call={call} />
      {call.through ? <Words>{STAFF.through(call.through)}</Words> : null}
      {phone ? (
        <>
          <Words>{phone}</Words>
          <Button id="call-phone" icon="phone" onTap={() => callNumber(phone)}>
            {STAFF.call}
          </Button>
        </>
      ) : (
        <Words tone="wheat">{STAFF.noPhone}</Words>
      )}
      <Card tone="pine" title={STAFF.sentence}>
        <Words size="lead">{call.sentence}</Words>
      </Card>
      {RESULTS.map((result) => (
        <Button
          key={result}
          id={`result-${result}`}
          kind={result === 'heard' ? 'primary' : 'plain'}
          onTap={() => onResult(result)}
        >
          {CALL_RESULTS[result]}
        </Button>
      ))}
      {matterId ? (
        <Button kind="quiet" onTap={() => go('staffMatter', { id: matterId })}>
          {call.number ? `${STAFF.openMatter} ${showNumber(call.number)}` : STAFF.openMatter}
        </Button>
      ) : null}
    </Card>
  );
};
