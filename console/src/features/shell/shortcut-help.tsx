import { SHORTCUTS } from '@huiyin/shared/labels/console';
import { Modal } from 'antd';
import { Kbd } from '../../ui/kbd';

export const ShortcutHelp = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Modal open={open} onCancel={onClose} footer={null} title={SHORTCUTS.title} width={720} destroyOnHidden>
    <dl className="shortcut-help">
      {SHORTCUTS.rows.map(([keys, does]) => (
        <div key={keys} className="row">
          <dt>
            <Kbd>{keys}</Kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </Modal>
);
