/// <reference types="@tarojs/taro" />
declare module '*.scss';

declare const API_BASE: string;
declare const WECHAT_APP_ID: string;
