import { alarms } from '@huiyin/shared/contracts/report';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api';
import { hasRole, useStaff } from '../session/session';

const LOOK_AGAIN_MS = 60_000;

/** What the system can't mend by itself, in a line above everything, for those who watch over it. */
export const Alarms = () => {
  const asked = useQuery({
    queryKey: ['alarms'],
    queryFn: () => api(alarms, {}),
    enabled: hasRole(useStaff(), 'supervisor', 'admin'),
    refetchInterval: LOOK_AGAIN_MS,
  });
  return (
    <>
      {asked.data?.alarms.map((a) => (
        <p key={a.code} className={`alarm alarm-${a.code}`} role="alert">
          <strong>{a.say}</strong> {a.next}
        </p>
      ))}
    </>
  );
};
