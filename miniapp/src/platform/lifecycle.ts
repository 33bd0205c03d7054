export { useDidHide, useDidShow, useLoad as usePageLoad, usePullDownRefresh, useRouter } from '@tarojs/taro';
