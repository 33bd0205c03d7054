import { holds } from '@huiyin/shared/catalogue/visible';
import type { itemGuide } from '@huiyin/shared/contracts/service';
import { COUNTER } from '@huiyin/shared/labels/console';
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
}

/** Materials that these answers call for: photos by drop, originals to be looked at, what the register yields is not asked. */
export const PaperSlots = ({ materials, answers, papers, errors, onPapers }: Props) => {
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
          {errors[m.slot] && <p className="field-error">{errors[m.slot]}</p>}
        </li>
      ))}
    </ul>
  );
};

const needOf = (m: Material): string => {
  if (m.replacedBy === 'register') return COUNTER.fromRegister;
  if (m.replacedBy === 'share') return COUNTER.fromShare;
  if (m.kind === 'original') return COUNTER.keptOriginal;
  return m.required ? COUNTER.needed : COUNTER.ifAny;
};
