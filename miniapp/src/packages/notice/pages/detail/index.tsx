import { getNotice } from '@huiyin/shared/contracts/notice';
import { NOTICES } from '@huiyin/shared/labels/miniapp';
import { useEffect } from 'react';
import { useLoad } from '@/hooks/use-load';
import { useScope } from '@/hooks/use-session';
import { AnswerRow } from '@/parts/answer-sections';
import { Loaded } from '@/parts/loaded';
import { api } from '@/platform/api';
import { useRouter } from '@/platform/lifecycle';
import { useSignal } from '@/platform/signal';
import { canSpeak, speak, speaking, stopSpeaking } from '@/platform/speech';
import { Button } from '@/ui/button';
import { Card, Tag } from '@/ui/card';
import { sayIsoDay, sayMoment } from '@/ui/dates';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { AnswerCard, type Notice } from '../../components/answer-card';

const ReadAloud = ({ notice }: { notice: Notice }) => {
  const busy = useSignal(speaking);
  useEffect(() => stopSpeaking, []);
  if (!canSpeak()) return null;
  return (
    <Button
      id="read-aloud"
      icon="sound"
      onTap={() => (busy ? stopSpeaking() : speak(`${notice.title}。${notice.body}`))}
    >
      {busy ? NOTICES.stop : NOTICES.read}
    </Button>
  );
};

const Body = ({ notice, onChange }: { notice: Notice; onChange: (notice: Notice) => void }) => (
  <>
    {notice.urgent ? <Tag tone="brick">{NOTICES.urgent}</Tag> : null}
    <Words size="title">{notice.title}</Words>
    <Words size="caption" tone="soft">
      {NOTICES.by(notice.by, sayMoment(notice.at))}
    </Words>
    {notice.event ? (
      <Card tone="pine">
        <AnswerRow label={NOTICES.when} value={`${sayIsoDay(notice.event.date)} ${notice.event.time}`} />
        <AnswerRow label={NOTICES.where} value={notice.event.where} />
      </Card>
    ) : null}
    <AnswerCard notice={notice} onChange={onChange} />
    <ReadAloud notice={notice} />
    <Card>
      <Words>{notice.body}</Words>
    </Card>
  </>
);

export default function NoticeDetail() {
  const id = useRouter().params.id ?? '';
  const scope = useScope();
  const load = useLoad(scope, `notice:${id}`, () => api(getNotice, { params: { id } }));
  return (
    <Page id="notice">
      <Loaded load={load} lines={6}>
        {(notice, ready) => <Body notice={notice} onChange={ready.replace} />}
      </Loaded>
    </Page>
  );
}
