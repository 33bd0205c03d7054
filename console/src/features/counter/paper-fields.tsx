import { PAPER_DAYS } from '@huiyin/shared/domain/matter/paper-time';
import { PAD, PAPER_REASON_LABELS, type PaperReason } from '@huiyin/shared/labels/paper-forms';
import { DatePicker, Input, Radio } from 'antd';
import dayjs from 'dayjs';
import type { PaperDraft } from './draft';

interface Props {
  paper: PaperDraft;
  /** What the server said, by field. */
  errors: Readonly<Record<string, string>>;
  onPaper: (paper: PaperDraft) => void;
}

const REASONS = Object.entries(PAPER_REASON_LABELS).map(([value, label]) => ({ value, label }));

/** When the paper came, why it is typed in only now, and the number that was printed on it. */
export const PaperFields = ({ paper, errors, onPaper }: Props) => (
  <div className="paper-fields">
    <label htmlFor="paper-at">{PAD.receivedAt}</label>
    <DatePicker
      id="paper-at"
      value={paper.receivedAt === undefined ? null : dayjs(paper.receivedAt)}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format={['YYYY-MM-DD HH:mm', 'YYYYMMDDHHmm', 'YYYY-MM-DD H:mm']}
      minDate={dayjs().subtract(PAPER_DAYS, 'day')}
      maxDate={dayjs()}
      status={errors.receivedAt ? 'error' : ''}
      onChange={(d) => onPaper({ ...paper, receivedAt: d?.valueOf() })}
    />
    {errors.receivedAt && (
      <p className="field-error" role="alert">
        {errors.receivedAt}
      </p>
    )}
    {paper.receivedAt !== undefined && (
      <>
        <span id="paper-why">{PAD.reason}</span>
        <Radio.Group
          aria-labelledby="paper-why"
          value={paper.reason}
          options={REASONS}
          onChange={(e) => onPaper({ ...paper, reason: e.target.value as PaperReason })}
        />
        <label htmlFor="paper-number">{PAD.padNumber}</label>
        <Input
          id="paper-number"
          value={paper.number ?? ''}
          autoComplete="off"
          inputMode="numeric"
          maxLength={20}
          onChange={(e) => onPaper({ ...paper, number: e.target.value || undefined })}
        />
        <p className="soft small">{PAD.dayOnly}</p>
      </>
    )}
  </div>
);
