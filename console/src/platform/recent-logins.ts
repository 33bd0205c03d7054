/** Logins used on this PC, newest first: a change of clerk needs only the password then. Names of colleagues, nothing of residents. */
const KEY = 'huiyin.recent-logins';
const MOST = 4;

export interface RecentLogin {
  login: string;
  name: string;
}

export const recentLogins = (): RecentLogin[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? (stored as RecentLogin[]).slice(0, MOST) : [];
  } catch {
    return [];
  }
};

export const rememberLogin = (used: RecentLogin): void => {
  const all = [used, ...recentLogins().filter((r) => r.login !== used.login)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // A PC that forbids the store just asks for the login again.
  }
};
