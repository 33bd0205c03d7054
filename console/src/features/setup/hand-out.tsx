import { SETUP } from '@huiyin/shared/labels/setup';
import { Button, Modal } from 'antd';

export interface HandedOut {
  name: string;
  login: string;
  password: string;
}

/** The initial password, shown this once: nothing of it stays in the page. */
export const HandOut = ({ given, onClose }: { given: HandedOut | null; onClose: () => void }) => (
  <Modal
    open={given !== null}
    closable={false}
    maskClosable={false}
    keyboard={false}
    destroyOnHidden
    title={given ? SETUP.handOut(given.name) : ''}
    footer={
      <Button type="primary" onClick={onClose}>
        {SETUP.handedOut}
      </Button>
    }
  >
    {given && (
      <dl className="setup-given">
        <dt>{SETUP.loginShort}</dt>
        <dd>{given.login}</dd>
        <dt>{SETUP.initial}</dt>
        <dd>{given.password}</dd>
      </dl>
    )}
  </Modal>
);
