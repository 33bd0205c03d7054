export { useDidShow, useRouter } from '@tarojs/taro';
