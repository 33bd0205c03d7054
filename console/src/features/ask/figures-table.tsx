import { ASK_DESK } from '@huiyin/shared/labels/ask';
import { CERTIFICATE } from '@huiyin/shared/labels/certificate';
import { Asked, Empty } from '../../ui/list-states';
import { useFigures } from './ask-data';

/** 减证: which certificates were asked for, and by whom. */
export const FiguresTable = () => {
  const figures = useFigures(true);
  const lines = figures.data?.lines ?? [];
  return (
    <section className="card stack">
      <h2>{ASK_DESK.figures}</h2>
      <Asked
        query={figures}
        empty={lines.length === 0 ? <Empty words={CERTIFICATE.figuresEmpty} /> : undefined}
      >
        <table className="desks">
          <thead>
            <tr>
              {CERTIFICATE.figuresHead.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.certificate} ${line.asker}`}>
                <td>{line.certificate}</td>
                <td>{line.asker}</td>
                <td className="number">{line.asked}</td>
                <td className="number">{line.village}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Asked>
    </section>
  );
};
