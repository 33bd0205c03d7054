import { showNumber } from '@huiyin/shared/domain/matter/number';
import { COPY_DESK } from '@huiyin/shared/labels/desk';
import { OUTSIDE } from '@huiyin/shared/labels/outside';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { useResults } from '../features/outside/outside-data';
import '../features/outside/copy-sheet.css';
import { Told } from '../ui/told';

/** Results of other systems: their Excel, or one line each. Read first, with what would become of every line; then recorded. */
export const Results = () => {
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const results = useResults();
  const from = file ?? (text.trim().length >= 3 ? text : null);
  const report = results.data;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{OUTSIDE.results}</h1>
          <p className="soft">{COPY_DESK.resultsHint}</p>
        </div>
      </header>
      <section className="card stack results">
        <label htmlFor="results-text">{OUTSIDE.paste}</label>
        <Input.TextArea
          id="results-text"
          autoSize={{ minRows: 4, maxRows: 12 }}
          maxLength={20_000}
          value={text}
          disabled={file !== null}
          onChange={(e) => {
            setText(e.target.value);
            results.reset();
          }}
        />
        <div className="row row-wrap">
          <Button onClick={() => picker.current?.click()}>{COPY_DESK.file}</Button>
          <span>{file?.name}</span>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".xlsx"
            onChange={(e) => {
              setFile(e.target.files?.[0] ?? null);
              results.reset();
            }}
          />
        </div>
        <div className="row">
          <Button
            type={report?.dry ? 'default' : 'primary'}
            disabled={!from}
            loading={results.isPending}
            onClick={() => from && results.mutate({ from, dry: true })}
          >
            {OUTSIDE.dry}
          </Button>
          {report?.dry && report.sums.will + report.sums.noted > 0 && (
            <Button
              type="primary"
              loading={results.isPending}
              onClick={() => from && results.mutate({ from, dry: false })}
            >
              {OUTSIDE.go}
            </Button>
          )}
          {report && <strong role="status">{COPY_DESK.sums(report.dry, report.sums)}</strong>}
        </div>
        <Told error={results.error} />
      </section>
      {report && (
        <ul className="copy-lines results">
          {report.lines.map((line) => (
            <li key={line.line} className={line.state === 'left' ? 'copy-line' : 'copy-line copy-done'}>
              <span className="soft keep">
                {COPY_DESK.line(line.line)}{' '}
                {/^\d{10}$/.test(line.number) ? showNumber(line.number) : line.number}
              </span>
              <span className="grow">
                {line.matterId && line.title && <Link to={`/matter/${line.matterId}`}>{line.title}</Link>}　
                {line.say}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
