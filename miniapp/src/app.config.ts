export default defineAppConfig({
  entryPagePath: 'pages/home/index',
  pages: [
    'pages/home/index',
    'pages/services/index',
    'pages/matters/index',
    'pages/family/index',
    'pages/matter/index',
    'pages/inbox/index',
    'pages/bind/index',
    'pages/text-size/index',
    'pages/privacy/index',
  ],
  subPackages: [
    { root: 'packages/service', pages: ['pages/guide/index', 'pages/apply/index', 'pages/receipt/index'] },
    { root: 'packages/dispute', pages: ['pages/intake/index'] },
    { root: 'packages/notice', pages: ['pages/list/index', 'pages/detail/index'] },
    {
      root: 'packages/staff',
      pages: [
        'pages/today/index',
        'pages/doors/index',
        'pages/door/index',
        'pages/outbox/index',
        'pages/matter/index',
        'pages/calls/index',
        'pages/strangers/index',
        'pages/stranger/index',
      ],
    },
  ],
  preloadRule: {
    'pages/services/index': { network: 'all', packages: ['packages/service'] },
  },
  tabBar: {
    custom: true,
    color: '#5B564D',
    selectedColor: '#155240',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/services/index', text: '办事' },
      { pagePath: 'pages/matters/index', text: '我的事' },
      { pagePath: 'pages/family/index', text: '我家' },
    ],
  },
  window: {
    navigationBarTitleText: '回音',
    navigationBarBackgroundColor: '#FAF8F4',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FAF8F4',
    backgroundTextStyle: 'dark',
    // In the browser our own way back stands on the page, and grows with the text.
    navigationStyle: process.env.TARO_ENV === 'h5' ? 'custom' : 'default',
  },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
} as never);
