import { COMPETENCES, type Competence } from '@huiyin/shared/catalogue/item';
import { saveWindows } from '@huiyin/shared/contracts/setup';
import { COMPETENCE_WORDS, SETUP } from '@huiyin/shared/labels/setup';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api';
import { Empty } from '../../ui/list-states';
import { Told } from '../../ui/told';
import { type Overview, useKeep } from './setup-data';

type Centre = Overview['centres'][number];
type Window = Overview['windows'][number];
interface Typed {
  on: boolean;
  name: string;
  floor: string;
  phone: string;
}

const typedOf = (competence: Competence, known: Window | undefined, suggested: boolean): Typed => ({
  on: known !== undefined || suggested,
  name: known?.name ?? COMPETENCE_WORDS[competence] ?? '',
  floor: known?.floor ?? '',
  phone: known?.phone ?? '',
});

const CentreWindows = ({ centre, windows }: { centre: Centre; windows: readonly Window[] }) => {
  const known = (competence: Competence) => windows.find((w) => w.competence === competence);
  const [typed, setTyped] = useState(
    () =>
      Object.fromEntries(
        COMPETENCES.map((one) => [
          one,
          typedOf(one, known(one), windows.length === 0 && (centre.level === 'town' || one === 'zonghe')),
        ]),
      ) as Record<Competence, Typed>,
  );
  const chosen = COMPETENCES.filter((one) => typed[one].on);
  const save = useKeep(() =>
    api(saveWindows, {
      params: { id: centre.id },
      body: {
        windows: chosen.map((competence) => {
          const { name, floor, phone } = typed[competence];
          return { competence, name, floor, phone };
        }),
      },
    }),
  );
  const set = (one: Competence, change: Partial<Typed>) =>
    setTyped({ ...typed, [one]: { ...typed[one], ...change } });
  return (
    <section className="card stack">
      <h2>{centre.name}</h2>
      <table className="setup-table">
        <tbody>
          {COMPETENCES.map((one) => (
            <tr key={one}>
              <td>
                <Checkbox
                  checked={typed[one].on}
                  disabled={known(one) !== undefined}
                  onChange={(e) => set(one, { on: e.target.checked })}
                >
                  {COMPETENCE_WORDS[one]}
                </Checkbox>
              </td>
              {(['name', 'floor', 'phone'] as const).map((key) => (
                <td key={key}>
                  <Input
                    aria-label={`${COMPETENCE_WORDS[one]} ${SETUP[key]}`}
                    placeholder={SETUP[key]}
                    disabled={!typed[one].on}
                    value={typed[one][key]}
                    onChange={(e) => set(one, { [key]: e.target.value })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Told error={save.error} />
      <div>
        <Button
          type={windows.length > 0 ? 'default' : 'primary'}
          disabled={chosen.length === 0 || chosen.some((one) => typed[one].name.trim() === '')}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {SETUP.save}
        </Button>
      </div>
    </section>
  );
};

/** Which desks each centre has, each with its competence. */
export const WindowsStep = ({ overview: { centres, windows } }: { overview: Overview }) => {
  if (centres.length === 0) return <Empty words={SETUP.noCentres} />;
  return (
    <div className="stack">
      {centres.map((centre) => (
        <CentreWindows
          key={centre.id}
          centre={centre}
          windows={windows.filter(({ centreId }) => centreId === centre.id)}
        />
      ))}
    </div>
  );
};
