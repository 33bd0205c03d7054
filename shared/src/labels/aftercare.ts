/** What is said at a call-back, on the phone or at the door. */
export interface CallbackWords {
  centre: string;
  caller: string;
  who: string;
  title: string;
}

/** Who asks, whether it is the right person, and that nobody hears who said what; no level is offered first. */
export const callbackSentence = ({ centre, caller, who, title }: CallbackWords): string =>
  `您好，我是${centre}的${caller}，不是给您办事的那个人。请问您是${who}吗？前些天您办的“${title}”，解决了没有？` +
  '您觉得办得怎么样：非常满意、满意、基本满意、不满意、非常不满意，您说一个；不想说也行。';
