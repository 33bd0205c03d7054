import { resolve } from 'node:path';
import { makeKeysFile } from '../../platform/config/keys.js';
import { Operation } from '../../platform/errors/errors.js';
import { command } from './command.js';

command(async ([file, ...more]) => {
  if (!file || more.length > 0)
    throw new Operation('请写明密钥文件放在哪里，例如：npm run keys -- /etc/huiyin/keys.json');
  const path = resolve(file);
  makeKeysFile(path);
  return `密钥造好了：${path}（只有您能读）。请马上另存一份，放在别的地方：丢了它，资料谁也打不开。再在 .env 里写 HUIYIN_KEYS_FILE=${path}`;
});
