import { DESK_PHONE } from '@huiyin/shared/labels/counter';
import { sayInstant } from '@huiyin/shared/labels/units';
import { useEffect, useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { useRouter } from '@/platform/lifecycle';
import { canScan, scanCode } from '@/platform/scan';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/field/text';
import { Words } from '@/ui/words';
import { StaffPage } from '../../components/staff-page';
import { type Joined, useDeskCamera } from '../../hooks/use-desk-camera';
import { pairCodeIn } from '../../rules/pair-code';

type Camera = ReturnType<typeof useDeskCamera>;

/** The code: scanned, come with the link, or typed. */
const Join = ({ camera }: { camera: Camera }) => {
  const given = pairCodeIn(String(useRouter().params.code ?? ''));
  const [typed, setTyped] = useState(given ?? '');
  const [problem, setProblem] = useState<string | undefined>();
  const join = async (text: string) => {
    const code = pairCodeIn(text);
    if (!code) return setProblem(DESK_PHONE.wrong);
    setProblem(undefined);
    try {
      await camera.join(code);
    } catch (error) {
      const { title, next } = problemWords(error);
      setProblem(`${title}${next ?? ''}`);
    }
  };
  const scan = async () => {
    const text = await scanCode();
    if (text !== null) await join(text);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that was opened joins by itself, once
  useEffect(() => {
    if (given && !camera.ended) void join(given);
  }, []);
  return (
    <Card title={DESK_PHONE.row}>
      {camera.ended ? <Alert kind="attention" title={DESK_PHONE.ended} /> : null}
      <Words tone="soft">{DESK_PHONE.sub}</Words>
      {canScan() ? (
        <Button id="pair-scan" kind="primary" icon="camera" onTap={scan}>
          {DESK_PHONE.scan}
        </Button>
      ) : null}
      <TextField
        asked={{ id: 'pair-code', label: DESK_PHONE.code, error: problem }}
        value={typed}
        keyboard="number"
        most={9}
        onChange={setTyped}
      />
      <Button id="pair-join" onTap={() => join(typed)}>
        {DESK_PHONE.join}
      </Button>
    </Card>
  );
};

const Shoot = ({ camera, joined }: { camera: Camera; joined: Joined }) => (
  <>
    <Card tone="pine" id="pair-joined">
      <Words size="lead" strong>
        {DESK_PHONE.joined(joined.desk, joined.clerk)}
      </Words>
      <Words tone="soft">{DESK_PHONE.until(sayInstant(joined.until))}</Words>
    </Card>
    <Button id="pair-shoot" kind="primary" icon="camera" onTap={camera.shoot}>
      {DESK_PHONE.shoot}
    </Button>
    {camera.sending > 0 ? <Words>{DESK_PHONE.sending}</Words> : null}
    {camera.sent > 0 ? <Words id="pair-sent">{DESK_PHONE.sent(camera.sent)}</Words> : null}
    {camera.failed.length > 0 ? (
      <Alert kind="attention" title={DESK_PHONE.failed} text={camera.failed[0]?.why}>
        <Button onTap={camera.retry}>{DESK_PHONE.retry}</Button>
      </Alert>
    ) : null}
    <Button id="pair-end" kind="quiet" onTap={camera.end}>
      {DESK_PHONE.let}
    </Button>
  </>
);

const DeskCamera = () => {
  const camera = useDeskCamera();
  return camera.joined ? <Shoot camera={camera} joined={camera.joined} /> : <Join camera={camera} />;
};

/** The desk's phone: what it photographs lies in the form that is open on the desk's PC. */
export default function Pair() {
  return (
    <StaffPage title={DESK_PHONE.title} id="staff-pair">
      {(me) => <DeskCamera key={me.id} />}
    </StaffPage>
  );
}
