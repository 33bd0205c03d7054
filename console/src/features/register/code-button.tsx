import { issueCode } from '@huiyin/shared/contracts/register';
import { LIST, REGISTER } from '@huiyin/shared/labels/console';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, problemOf } from '../../platform/api';
import { sayMoment } from '../../ui/moment';

interface Props {
  householdId: string;
  /** The one person whom the code binds, the ID card seen; without it the household chooses. */
  residentId?: string;
}

/** A one-time code for a phone, shown large to be copied by hand. */
export const CodeButton = ({ householdId, residentId }: Props) => {
  const issue = useMutation({
    mutationFn: () => api(issueCode, { params: { id: householdId }, body: residentId ? { residentId } : {} }),
  });
  if (issue.data)
    return (
      <div>
        <p className="register-code number">{issue.data.code}</p>
        <p className="soft small">{REGISTER.codeUntil(sayMoment(issue.data.expiresAt))}</p>
      </div>
    );
  return (
    <div className="row row-wrap">
      <Button loading={issue.isPending} onClick={() => issue.mutate()}>
        {residentId ? REGISTER.code : REGISTER.householdCode}
      </Button>
      <span className="soft small">
        {residentId ? REGISTER.codeConsequence : REGISTER.householdCodeConsequence}
      </span>
      {issue.error && <p className="field-error">{problemOf(issue.error)?.title ?? LIST.unreached}</p>}
    </div>
  );
};
