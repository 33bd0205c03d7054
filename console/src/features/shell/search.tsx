import { SHELL } from '@huiyin/shared/labels/console';
import { Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useShortcuts } from '../../platform/shortcuts';

/** One box for a number or a name; `/` goes there from anywhere. */
export const Search = () => {
  const box = useRef<InputRef>(null);
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  useShortcuts({ '/': () => box.current?.focus({ cursor: 'all' }) });
  return (
    <Input
      ref={box}
      className="shell-search"
      value={q}
      placeholder={SHELL.search}
      aria-label={SHELL.search}
      suffix={<kbd className="kbd">/</kbd>}
      onChange={(e) => setQ(e.target.value)}
      onPressEnter={() => {
        if (q.trim()) {
          navigate(`/find?q=${encodeURIComponent(q.trim())}`);
          box.current?.blur();
        }
      }}
      onKeyDown={(e) => e.key === 'Escape' && box.current?.blur()}
    />
  );
};
