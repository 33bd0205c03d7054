import { showsNumber } from '@huiyin/shared/catalogue/paper-kinds';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { MANDATE } from '@huiyin/shared/labels/mandate';
import { MATTER } from '@huiyin/shared/labels/miniapp';
import { CHANNELS } from '@huiyin/shared/labels/states';
import { View } from '@tarojs/components';
import { Card, Heading, Row, Rows, Tag } from '@/ui/card';
import { sayMoment } from '@/ui/dates';
import { Timeline } from '@/ui/timeline';
import { Words } from '@/ui/words';
import { AnswerSections } from './answer-sections';
import type { MatterView, Paper } from './matter-view';
import { PaperPictures } from './paper-pictures';
import { Promises } from './promises';
import { Way } from './way';

const STATUS = {
  given: { word: MATTER.given, tone: 'pine' },
  absent: { word: MATTER.absent, tone: 'soft' },
  problem: { word: MATTER.problem, tone: 'wheat' },
} as const;

const PaperRow = ({ paper }: { paper: Paper }) => (
  <View className="paper-row">
    <Row
      title={paper.name}
      sub={[paper.say, paper.later?.say].filter(Boolean).join('\n') || undefined}
      aside={<Tag tone={STATUS[paper.status].tone}>{STATUS[paper.status].word}</Tag>}
    />
    {paper.files.length > 0 ? <PaperPictures files={paper.files} covered={showsNumber(paper.slot)} /> : null}
  </View>
);

/** Everything that stands below the owed answer: notes, how far it is, papers, answers, who takes part. */
export const MatterDetails = ({ matter }: { matter: MatterView }) => (
  <>
    {matter.notes.map((note) => (
      <Card key={note.title} title={note.title}>
        <Words>{note.text}</Words>
      </Card>
    ))}
    {matter.alike.length > 0 ? (
      <Card tone="wheat" title={MATTER.alike}>
        {matter.alike.map((other) => (
          <Words key={other.id}>{`${other.title} ${showNumber(other.number)}`}</Words>
        ))}
      </Card>
    ) : null}
    {matter.tasks.length > 0 ? (
      <>
        <Heading>{MATTER.tasks}</Heading>
        <Rows>
          {matter.tasks.map((task) => (
            <Row
              key={task.id}
              title={task.label}
              sub={task.doneAt === null ? task.assignee : `${task.assignee} · ${sayMoment(task.doneAt)}`}
              aside={task.doneAt === null ? null : <Tag>{MATTER.taskDone}</Tag>}
            />
          ))}
        </Rows>
      </>
    ) : null}
    <Way steps={matter.steps} />
    <Promises promises={matter.promises} />
    <Words size="caption" tone="soft" id="filed-by">
      {MANDATE.filedBy(matter.filedBy, CHANNELS[matter.channel] ?? '')}
    </Words>
    {matter.hearsSay ? (
      <Words size="caption" tone="soft" id="hears">
        {MANDATE.hears(matter.hearsSay)}
      </Words>
    ) : null}
    <Heading>{MATTER.timeline}</Heading>
    <Card>
      <Timeline
        items={[...matter.timeline]
          .sort((a, b) => b.seq - a.seq)
          .map((entry) => ({
            key: String(entry.seq),
            title: entry.title,
            text: entry.text,
            when: `${sayMoment(entry.at)} · ${entry.by}`,
          }))}
      />
    </Card>
    {matter.papers.length > 0 ? (
      <>
        <Heading>{MATTER.papers}</Heading>
        <Rows>
          {matter.papers.map((paper) => (
            <PaperRow key={paper.slot} paper={paper} />
          ))}
        </Rows>
      </>
    ) : null}
    {matter.sections.length > 0 ? (
      <>
        <Heading>{MATTER.mine}</Heading>
        <AnswerSections sections={matter.sections} />
      </>
    ) : null}
  </>
);
