import { holds } from '@huiyin/shared/catalogue/visible';
import type { itemGuide } from '@huiyin/shared/contracts/service';
import { COUNTER } from '@huiyin/shared/labels/console';
import { Checkbox, DatePicker } from 'antd';
import dayjs from 'dayjs';
import type * as z from 'zod';
import type { Answers } from '../fields/field-context';
import { type Change, FilesSlot } from '../files/files-slot';
import type { KeptFile } from '../files/kept-file';

type Material = z.infer<typeof itemGuide>['materials'][number];

interface Props {
  materials: readonly Material[];
  answers: Answers;
  papers: Record<string, KeptFile[]>;
  /** What the server said about a paper, by slot. */
  errors: Readonly<Record<string, string>>;
  onPapers: (change: Change<Record<string, KeptFile[]>>) => void;
  /** Papers that will follow, each by a day. */
  later: Readonly<Record<string, string>>;
  onLater: (slot: string, by: string | null) => void;
}

/** Materials that these answers call for: photos by drop, originals to be looked at, what the register yields is not asked. */
export const PaperSlots = ({ materials, answers, papers, errors, onPapers, later, onLater }: Props) => {
  const total = Object.values(papers).flat().length;
  const asked = materials.filter((m) => !m.when || holds(m.when, answers));
  return (
    <ul className="paper-slots">
      {asked.map((m) => (
        <li key={m.slot} data-slot={m.slot}>
          <p className="spread">
            <strong>{m.plainName}</strong>
            <span className="tag">{needOf(m)}</span>
          </p>
          {m.whenText && <p className="soft small">{m.whenText}</p>}
          {m.whereToGet && <p className="soft small">{COUNTER.whereToGet(m.whereToGet)}</p>}
          {m.kind === 'photo' && !m.replacedBy && (
            <FilesSlot
              label={m.plainName}
              files={papers[m.slot] ?? []}
              total={total}
              onFiles={(change) => onPapers((now) => ({ ...now, [m.slot]: change(now[m.slot] ?? []) }))}
            />
          )}
          {m.later && (papers[m.slot] ?? []).length === 0 && (
            <Later
              name={m.plainName}
              days={m.later.days}
              by={later[m.slot]}
              onBy={(by) => onLater(m.slot, by)}
            />
          )}
          {errors[m.slot] && <p className="field-error">{errors[m.slot]}</p>}
        </li>
      ))}
    </ul>
  );
};

interface LaterProps {
  name: string;
  days: number;
  by: string | undefined;
  onBy: (by: string | null) => void;
}

/** 先收下，后补: a minor paper that follows by a day that is named now. */
const Later = ({ name, days, by, onBy }: LaterProps) => (
  <span className="row row-wrap">
    <Checkbox
      checked={by !== undefined}
      onChange={(e) => onBy(e.target.checked ? dayjs().add(days, 'day').format('YYYY-MM-DD') : null)}
    >
      {COUNTER.later}
    </Checkbox>
    {by !== undefined && (
      <DatePicker
        aria-label={`${name} ${COUNTER.later}`}
        allowClear={false}
        value={dayjs(by)}
        minDate={dayjs().add(1, 'day')}
        maxDate={dayjs().add(days, 'day')}
        onChange={(d) => d && onBy(d.format('YYYY-MM-DD'))}
      />
    )}
  </span>
);

const needOf = (m: Material): string => {
  if (m.replacedBy === 'register') return COUNTER.fromRegister;
  if (m.replacedBy === 'share') return COUNTER.fromShare;
  if (m.kind === 'original') return COUNTER.keptOriginal;
  return m.required ? COUNTER.needed : COUNTER.ifAny;
};
