import { getLetter } from '@huiyin/shared/contracts/letter';
import { PRINT } from '@huiyin/shared/labels/console';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { api } from '../../platform/api';
import type { Paper } from '../../platform/print';
import { Asked } from '../../ui/list-states';
import { sayNumber } from '../../ui/say-number';
import type { MatterView } from '../matter/types';
import { useStaff } from '../session/session';
import { Letter } from './letter';
import { PAPERS } from './papers';
import { PrintFrame } from './print-frame';
import { Sheet, type SheetKind, sheetsOf } from './sheets';

const LAST_PAPER = 'huiyin.paper';

/** What comes as a file, too. */
const pdfOf = (kind: SheetKind, view: MatterView, paper: Paper, large: boolean) => {
  if (kind === 'result' || kind === 'caseFile') return {};
  const query = kind === 'letter' ? `size=${large ? 'large' : 'plain'}` : `paper=${paper}`;
  const url = `/api/matters/${encodeURIComponent(view.id)}/${kind}.pdf?${query}`;
  return { pdf: { url, name: `${PRINT[kind]} ${sayNumber(view.number)}` } };
};

interface Props {
  view: MatterView;
  open: boolean;
  onClose: () => void;
}

/** Which sheet of a matter, on which paper. What is newest is offered first: the result, else what is missing, else the receipt. */
export const PrintDialog = ({ view, open, onClose }: Props) => {
  const staff = useStaff();
  const [large, setLarge] = useState(false);
  const kinds = useMemo(() => sheetsOf(view), [view]);
  const [kind, setKind] = useState<SheetKind | null>(null);
  const [paper, setPaper] = useState<Paper>(() => (localStorage.getItem(LAST_PAPER) as Paper | null) ?? 'a4');
  const newest = view.outcome ? 'result' : kinds.includes('missing') ? 'missing' : 'receipt';
  const shown = kind && kinds.includes(kind) ? kind : newest;
  const choosePaper = (next: Paper) => {
    localStorage.setItem(LAST_PAPER, next);
    setPaper(next);
  };
  const isLetter = shown === 'letter';
  const letter = useQuery({
    queryKey: ['letter', view.id, view.version],
    queryFn: () => api(getLetter, { params: { id: view.id } }),
    enabled: open && isLetter,
  });
  const centre = staff.posts.find((p) => p.centreName !== null)?.centreName ?? '';
  return (
    <PrintFrame
      title={PRINT.title}
      open={open}
      paper={isLetter ? 'a4' : paper}
      of={isLetter ? `letter.${letter.dataUpdatedAt}.${large}` : `${shown}.${view.version}`}
      onClose={onClose}
      {...pdfOf(shown, view, paper, large)}
      choices={
        <>
          <Radio.Group
            value={shown}
            optionType="button"
            options={kinds.map((k) => ({ value: k, label: PRINT[k] }))}
            onChange={(e) => setKind(e.target.value as SheetKind)}
          />
          {isLetter ? (
            <Checkbox checked={large} onChange={(e) => setLarge(e.target.checked)}>
              {PRINT.large}
            </Checkbox>
          ) : (
            <Radio.Group
              value={paper}
              options={PAPERS}
              onChange={(e) => choosePaper(e.target.value as Paper)}
            />
          )}
        </>
      }
    >
      {shown !== 'letter' ? (
        <Sheet kind={shown} view={view} by={staff.name} centre={centre} />
      ) : (
        <Asked query={letter}>{letter.data && <Letter letter={letter.data} large={large} />}</Asked>
      )}
    </PrintFrame>
  );
};
