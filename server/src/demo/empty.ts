import { refuse } from '../app/refuse.js';
import { loadConfig } from '../platform/config/load-config.js';
import { emptyDemo } from './empty-demo.js';

emptyDemo(loadConfig(process.env).database).then(() => process.exit(0), refuse);
