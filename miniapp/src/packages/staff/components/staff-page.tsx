import type { ReactNode } from 'react';
import { useStaff } from '@/hooks/use-session';
import type { StaffMe } from '@/platform/session';
import { Page } from '@/ui/page';
import { NewPasswordForm } from './new-password-form';
import { SignInForm } from './sign-in-form';

/** A page of the staff's desk: asks for the password first where nobody is signed in, and for a password of one's own where it is the initial one. */
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
  const body = (me: StaffMe) => (me.passwordDue ? <NewPasswordForm /> : children(me));
  return (
    <Page title={title} id={id} footer={session && !session.me.passwordDue ? footer : null}>
      {session ? body(session.me) : <SignInForm />}
    </Page>
  );
};
