import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const rooms = path.resolve(__dirname, '../..');
/** Shared and zod are ES2022; phones in the field are not. */
const compile = {
  include: [
    (file: string) => file.startsWith(path.join(rooms, 'shared')),
    (file: string) => /node_modules[\\/]zod[\\/]/.test(file),
  ],
};
/** Sizes are CSS pixels, as the tokens say: scaling with the screen's width would shrink letters on small phones. */
const postcss = { pxtransform: { enable: false }, autoprefixer: { enable: true } };

export default defineConfig(async (_, { mode }) => ({
  projectName: 'huiyin-miniapp',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  // A watcher has a folder of its own: what `npm run build:h5` made stays what the server serves.
  outputRoot: `dist/${process.env.TARO_ENV}${mode === 'development' ? '-dev' : ''}`,
  plugins: [],
  defineConstants: {
    API_BASE: JSON.stringify(
      process.env.TARO_ENV === 'h5' ? '' : (process.env.API_BASE ?? 'http://127.0.0.1:18080'),
    ),
    WECHAT_APP_ID: JSON.stringify(process.env.WECHAT_APP_ID ?? ''),
  },
  copy: {
    // WeChat's switchTab wants a native tab bar; ours grows with the text, so the native one draws nothing.
    patterns:
      process.env.TARO_ENV === 'weapp'
        ? [{ from: 'src/native/custom-tab-bar', to: 'dist/weapp/custom-tab-bar' }]
        : [],
    options: {},
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  alias: { '@': path.resolve(__dirname, '../src') },
  logger: { quiet: false, stats: mode === 'development' },
  mini: {
    compile,
    postcss,
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    compile,
    postcss,
    publicPath: '/m/',
    staticDirectory: 'static',
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    router: { mode: 'hash' },
    devServer: {
      host: '127.0.0.1',
      open: false,
      proxy: [{ context: ['/api'], target: process.env.HUIYIN_API ?? 'http://127.0.0.1:18080' }],
    },
    // Pages share nearly all their code: it is fetched once, not once per page.
    webpackChain(chain: { optimization: { splitChunks: (options: object) => void } }) {
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          default: false,
          vendor: { name: 'vendor', test: /[\\/]node_modules[\\/]/, minChunks: 1, priority: 20 },
          common: { name: 'common', minChunks: 2, priority: 10, reuseExistingChunk: true },
        },
      });
    },
  },
}));
