import type { ReactNode } from 'react';
import { useStaff } from '@/hooks/use-session';
import type { StaffMe } from '@/platform/session';
import { Page } from '@/ui/page';
import { SignInForm } from './sign-in-form';

/** A page of the staff's desk: asks for the password first where nobody is signed in. */
export const StaffPage = ({
  title,
  id,
  footer,
  children,
}: {
  title: string;
  id: string;
  footer?: ReactNode;
  children: (me: StaffMe) => ReactNode;
}) => {
  const session = useStaff();
  return (
    <Page title={title} id={id} footer={session ? footer : null}>
      {session ? children(session.me) : <SignInForm />}
    </Page>
  );
};
