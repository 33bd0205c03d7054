import { SETUP_STEPS } from '@huiyin/shared/contracts/setup';
import { SETUP, SETUP_STEP_WORDS } from '@huiyin/shared/labels/setup';
import { Button } from 'antd';
import type { ComponentType } from 'react';
import { Navigate, NavLink, useNavigate, useParams } from 'react-router-dom';
import { CentresStep } from '../features/setup/centres-step';
import { PlacesStep } from '../features/setup/places-step';
import { RegisterStep } from '../features/setup/register-step';
import { type Overview, type StepId, useOverview } from '../features/setup/setup-data';
import '../features/setup/setup.css';
import { StaffStep } from '../features/setup/staff-step';
import { WechatStep } from '../features/setup/wechat-step';
import { WindowsStep } from '../features/setup/windows-step';
import { Asked } from '../ui/list-states';

/** More than these sentences nobody reads at once. */
const SHOWN = 5;

const BODIES: Record<StepId, ComponentType<{ overview: Overview }>> = {
  places: PlacesStep,
  centres: CentresStep,
  windows: WindowsStep,
  staff: StaffStep,
  register: RegisterStep,
  wechat: WechatStep,
};

const Steps = ({ overview }: { overview: Overview }) => (
  <nav className="setup-steps" aria-label={SETUP.title}>
    <h1>{SETUP.title}</h1>
    <p className="soft small">{SETUP.lead}</p>
    <ol>
      {overview.steps.map(({ id, done, missing }, i) => (
        <li key={id}>
          <NavLink to={`/setup/${id}`} className="setup-step">
            <span className={done ? 'setup-step-n setup-step-done' : 'setup-step-n'}>
              {done ? '✓' : i + 1}
            </span>
            <span className="grow">{SETUP_STEP_WORDS[id].title}</span>
            <span className="soft small keep">
              {done ? SETUP.done : missing.length > 0 ? SETUP.lacks(missing.length) : ''}
            </span>
          </NavLink>
        </li>
      ))}
    </ol>
  </nav>
);

const Step = ({ overview, id }: { overview: Overview; id: StepId }) => {
  const navigate = useNavigate();
  const at = SETUP_STEPS.indexOf(id);
  const step = overview.steps.find((one) => one.id === id);
  const next = SETUP_STEPS[at + 1];
  const Body = BODIES[id];
  return (
    <div className="setup-inner">
      <header>
        <p className="soft small">{SETUP.stepOf(at + 1, SETUP_STEPS.length)}</p>
        <h1>{SETUP_STEP_WORDS[id].title}</h1>
        <p className="soft">{SETUP_STEP_WORDS[id].hint}</p>
      </header>
      {step && step.missing.length > 0 && (
        <div className="setup-missing">
          <strong>{SETUP.todo}</strong>
          <ul>
            {step.missing.slice(0, SHOWN).map((say) => (
              <li key={say}>{say}</li>
            ))}
            {step.missing.length > SHOWN && <li>{SETUP.andMore(step.missing.length - SHOWN)}</li>}
          </ul>
        </div>
      )}
      <Body overview={overview} />
      <div className="spread">
        <p className={overview.ready ? 'setup-good' : 'soft'}>
          {overview.ready ? SETUP.ready : SETUP.notReady}
        </p>
        {next && <Button onClick={() => navigate(`/setup/${next}`)}>{SETUP.next}</Button>}
      </div>
    </div>
  );
};

/** The first start, step by step: list on the left, one form on the right; left at any time, it goes on where it stood. */
export const Setup = () => {
  const { step } = useParams();
  const asked = useOverview();
  const todo = asked.data?.steps.find(({ done }) => !done)?.id ?? 'places';
  const id = SETUP_STEPS.find((one) => one === step);
  return (
    <Asked query={asked}>
      {asked.data && !id && <Navigate to={`/setup/${todo}`} replace />}
      {asked.data && id && (
        <div className="setup">
          <Steps overview={asked.data} />
          <div className="setup-body">
            <Step key={id} overview={asked.data} id={id} />
          </div>
        </div>
      )}
    </Asked>
  );
};
