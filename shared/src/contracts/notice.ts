export * from './notice/audience.js';
export * from './notice/desk.js';
export * from './notice/reach.js';
export * from './notice/resident.js';
