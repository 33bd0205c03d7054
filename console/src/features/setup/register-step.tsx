import { SETUP } from '@huiyin/shared/labels/setup';
import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { Empty } from '../../ui/list-states';
import { Told } from '../../ui/told';
import { ImportReport } from './import-report';
import { sendSheet, templateUrl } from './send-sheet';
import { type Overview, useKeep } from './setup-data';

const Sheet = ({ villageId }: { villageId: string }) => {
  const [file, setFile] = useState<File | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const check = useMutation({ mutationFn: (chosen: File) => sendSheet(villageId, chosen, 'check') });
  const take = useKeep((chosen: File) => sendSheet(villageId, chosen, 'import'), undefined, null);
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    take.reset();
    check.mutate(chosen);
  };
  const goodRows = check.data ? check.data.added + check.data.changed + check.data.same : 0;
  const report = take.data ?? check.data;
  return (
    <div className="stack">
      <div className="row row-wrap">
        <Button href={templateUrl(villageId)}>{SETUP.template}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={SETUP.pickFile}
          onChange={(e) => {
            choose(e.target.files?.[0]);
            e.target.value = '';
          }}
        />
        <Button
          type={report ? 'default' : 'primary'}
          loading={check.isPending}
          onClick={() => input.current?.click()}
        >
          {check.isPending ? SETUP.reading : report ? SETUP.checkAgain : SETUP.pickFile}
        </Button>
        {file && <span className="soft clip">{file.name}</span>}
      </div>
      <Told error={check.error ?? take.error} />
      {report && <ImportReport report={report} done={take.isSuccess} />}
      {file && check.isSuccess && !take.isSuccess && goodRows > 0 && (
        <div>
          <Button type="primary" size="large" loading={take.isPending} onClick={() => take.mutate(file)}>
            {take.isPending ? SETUP.importing : SETUP.importNow(goodRows)}
          </Button>
        </div>
      )}
    </div>
  );
};

/** A village's own Excel: tried out, read in words, then taken in. */
export const RegisterStep = ({ overview: { places, villages } }: { overview: Overview }) => {
  const choices = places.filter(({ level }) => level === 'village');
  const [chosen, setChosen] = useState<string | undefined>(
    () => villages.find(({ residents }) => residents === 0)?.villageId ?? choices[0]?.id,
  );
  const size = villages.find(({ villageId }) => villageId === chosen);
  if (choices.length === 0) return <Empty words={SETUP.noVillages} />;
  return (
    <section className="card stack">
      <div className="row row-wrap">
        <label htmlFor="setup-village">{SETUP.chooseVillage}</label>
        <Select
          id="setup-village"
          className="setup-role"
          value={chosen}
          onChange={setChosen}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {size && <span className="soft">{SETUP.haveNow(size.households, size.residents)}</span>}
      </div>
      {chosen && <Sheet key={chosen} villageId={chosen} />}
    </section>
  );
};
