import { fuzzEvery } from './every-route.js';

fuzzEvery(0, 2);
