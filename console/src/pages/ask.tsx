import { ASK_DESK } from '@huiyin/shared/labels/ask';
import { CertificateForm } from '../features/ask/certificate-form';
import { FiguresTable } from '../features/ask/figures-table';
import { GuidePrint } from '../features/ask/guide-print';
import { QuestionForm } from '../features/ask/question-form';
import { hasRole, useStaff } from '../features/session/session';
import './supervise.css';
import './ask.css';

/** What is asked at the counter and isn't a form: a certificate that somebody demands, a question to be sorted, a guide on paper. */
export const Ask = () => {
  const staff = useStaff();
  const files = hasRole(staff, 'clerk', 'grid');
  return (
    <div className="page">
      <header className="page-head">
        <h1>{ASK_DESK.title}</h1>
      </header>
      <div className="ask-columns">
        <CertificateForm />
        <div className="stack">
          {files && <QuestionForm />}
          <GuidePrint />
          {hasRole(staff, 'supervisor', 'admin') && <FiguresTable />}
        </div>
      </div>
    </div>
  );
};
