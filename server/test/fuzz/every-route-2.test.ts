import { fuzzEvery } from './every-route.js';

fuzzEvery(1, 2);
