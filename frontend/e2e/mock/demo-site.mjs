/**
 * What the demo company lists at each run, deterministically: some postings change, vanish, come back, fail.
 * Only for developing the browser test without the real server.
 */
const TITLES = ['Software Engineer', 'Data Analyst', 'Product Manager', 'Engineering Intern', 'Sales Lead'];
const PLACES = ['Berlin', 'Remote, Europe', 'New York', 'Singapore'];

export const SIZE = 200;

export function listing(runNumber) {
  const jobs = [];
  for (let n = 1; n <= SIZE; n++) {
    if (!vanished(n, runNumber)) {
      jobs.push({
        id: String(4000 + n),
        title: `${TITLES[n % TITLES.length]} ${n}`,
        location: PLACES[n % PLACES.length],
        url: `http://127.0.0.1/demo/jobs/${4000 + n}`,
      });
    }
  }
  return jobs;
}

/** A tenth is away in every second run and comes back in the next. */
function vanished(n, runNumber) {
  return runNumber % 2 === 0 ? n % 10 === 3 : n % 10 === 4;
}

export function changed(externalId, runNumber) {
  return (Number(externalId) + runNumber) % 17 === 0;
}

export function fails(externalId, runNumber) {
  return (Number(externalId) + runNumber) % 41 === 0;
}

export function gone(externalId, runNumber) {
  return Number(externalId) % 67 === 5 + (runNumber % 2);
}
