import { LIST } from '@huiyin/shared/labels/console';
import { problemOf } from '../platform/api';

/** Why something was not kept, beside the button that was pressed. `unreached` stands where no answer came at all. */
export const Told = ({ error, unreached = LIST.unreached }: { error: unknown; unreached?: string }) => {
  if (!error) return null;
  const problem = problemOf(error);
  return (
    <p className="field-error" role="alert">
      {problem ? `${problem.title}${problem.next ?? ''}` : unreached}
    </p>
  );
};
