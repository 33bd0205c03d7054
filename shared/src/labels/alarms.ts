/** What the console's supervisor and administrator read in a line above everything. */
export const ALARMS = {
  'clock-stopped': (since: string) => ({
    say: `系统计时从${since}起停了：到期提醒和往上交都没有在做。`,
    next: '请马上告诉管系统的人；快到期的请先自己看一遍“快到期”。',
  }),
  'calendar-missing': (year: number) => ({
    say: `${year}年的放假安排还没有填，跨年的日子都只是暂定的。`,
    next: '国务院的通知出来后，请在“日历”里填好、核对、发布。',
  }),
} as const;
