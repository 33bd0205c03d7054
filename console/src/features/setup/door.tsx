import { setupNeeded } from '@huiyin/shared/contracts/setup';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api';
import { Loading } from '../../ui/list-states';
import { SignIn } from '../session/sign-in';
import { FirstAccount } from './first-account';

/** Where somebody comes in who isn't signed in: the sign-in, or, while there is no account at all, the opening of the first. */
export const Door = () => {
  const asked = useQuery({ queryKey: ['setup-needed'], queryFn: () => api(setupNeeded, {}) });
  if (asked.isPending) return <Loading />;
  return asked.data?.needed ? <FirstAccount /> : <SignIn why="first" />;
};
