// Two at a time: the machines that this runs on have two cores.
const WORKERS = 2;

/** Runs the jobs in order, two at a time. @template T @param {(() => Promise<T>)[]} jobs @returns {Promise<T[]>} in the jobs' order */
export const pool = async (jobs) => {
  const results = new Array(jobs.length);
  let next = 0;
  const worker = async () => {
    while (next < jobs.length) {
      const mine = next++;
      results[mine] = await jobs[mine]();
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return results;
};
