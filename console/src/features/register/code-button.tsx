import { issueCode, issuePersonCode } from '@huiyin/shared/contracts/register';
import { LIST, REGISTER } from '@huiyin/shared/labels/console';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, problemOf } from '../../platform/api';
import { sayMoment } from '../../ui/moment';

interface Props {
  /** Of whose card it is: the household then chooses whom it binds. */
  householdId?: string;
  /** The one person whom the code binds, the ID card seen. */
  residentId?: string;
}

/** A one-time code for a phone, shown large to be copied by hand. */
export const CodeButton = ({ householdId, residentId }: Props) => {
  const issue = useMutation({
    mutationFn: () =>
      residentId
        ? api(issuePersonCode, { params: { id: residentId } })
        : api(issueCode, { params: { id: householdId ?? '' }, body: {} }),
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
