/** Words of the page that shows the interfaces to engineers, and of the first page. */
export const API_DOCS = {
  title: '回音 接口说明',
  lead: '每个接口只在一处写明：地址、谁能用、送什么、回什么。机器读的版本：',
  callers: '谁能用',
  keyed: '要带 request-key',
  params: '路径',
  query: '查询',
  body: '送来',
  files: '表单文件',
  bytes: '文件内容',
  reply: '回复',
  nothing: '没有内容',
  refuses: '会这样拒绝',
  guest: '任何人',
  account: '居民',
  clerk: '窗口人员',
  grid: '网格员',
  mediator: '调解员',
  editor: '信息员',
  supervisor: '督办',
  admin: '管理员',
} as const;

export const API_REFUSALS = {
  400: '填得不对',
  401: '没有登录',
  403: '没有权限',
  404: '没有，或者不归您看',
  other: '别的拒绝',
} as const;

export const FIRST_PAGE = {
  title: '回音',
  lead: '事事有回音，件件有落实。',
  miniapp: '居民：办事、通知、我的事',
  console: '工作人员：工作台',
  docs: '工程师：接口说明',
} as const;
