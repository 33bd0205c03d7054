export { useDidHide, useDidShow, useRouter } from '@tarojs/taro';
