/** What happens in a family, as villagers say it; items name these keys. */
export const LIFE_EVENTS = [
  { key: 'hard-times', label: '日子过不下去' },
  { key: 'baby', label: '生娃' },
  { key: 'sick', label: '看病报销' },
  { key: 'death', label: '家里老人去世' },
  { key: 'house', label: '房子漏了、要盖房' },
  { key: 'sixty', label: '满60了' },
  { key: 'eighty', label: '满80了' },
  { key: 'disabled', label: '残疾' },
  { key: 'farming', label: '种地补贴' },
  { key: 'work', label: '找工作' },
  { key: 'school', label: '上学难' },
  { key: 'quarrel', label: '闹矛盾' },
  { key: 'child', label: '孩子没人管' },
  { key: 'moving', label: '来这里住、租房子' },
  { key: 'soldier', label: '当过兵' },
  { key: 'paper', label: '要开证明' },
  { key: 'feast', label: '办酒席' },
] as const;

export type LifeEvent = (typeof LIFE_EVENTS)[number]['key'];
