export interface ProblemWords {
  /** What is the matter, in a sentence that a villager understands. `{name}` is filled by the server. */
  readonly title: string;
  /** What to do now. */
  readonly next?: string;
}

/** Every refusal that a person can meet, by its stable code. A code stays for ever; its words may become better. */
export const PROBLEMS = {
  invalid: { title: '有几处填得不对。', next: '请按红字改好，再点一次。' },
  'not-signed-in': { title: '您还没有登录，或者登录已经过期。', next: '请重新登录。' },
  forbidden: { title: '这一项不归您办。', next: '工作人员请找本单位管账号的人；村民请打村里的电话。' },
  'not-found': { title: '没有找到这一项。', next: '请返回上一页，刷新后再看。' },
  stale: { title: '这一项刚刚有人更新过。', next: '请看过最新情况，再决定怎么办。' },
  'key-missing': { title: '这次没有送出去。', next: '请返回上一页，再交一次。' },
  'key-reused': {
    title: '这次的内容和上次送出的不一样，上次的已经收到了。',
    next: '要补充内容，请打开已送出的那一件。',
  },
  'too-many-tries': { title: '试的次数太多了。', next: '请过 {minutes} 分钟再试。' },
  'wrong-password': { title: '账号或密码不对。', next: '请核对后再试；连续输错会暂时锁定。' },
  'locked-out': {
    title: '输错次数太多，这个账号暂时锁定。',
    next: '请过 {minutes} 分钟再试，或请管理员重设密码。',
  },
  'password-due': { title: '请先把初始密码改成自己的。', next: '改好就能用了。' },
  'password-weak': {
    title: '这个密码太容易猜。',
    next: '至少10个字符，不要和账号、现在的密码一样，也不要只用一种字符重复。',
  },
  'setup-code-wrong': {
    title: '开户码不对，或者过期了。',
    next: '请看服务器启动时打印的那一行；重新启动会打印一个新的。',
  },
  'setup-done': { title: '已经有账号了，不用再开户。', next: '请直接登录。' },
  'place-there': { title: '这里已经有叫“{name}”的了。', next: '请换个名字，或去掉重复的一行。' },
  'no-level-below': { title: '联户下面不再分了。' },
  'no-centre-here': { title: '只有镇和村才设中心、服务站。' },
  'hours-wrong': { title: '关门要晚于开门。', next: '请改一下时间。' },
  'login-taken': { title: '账号“{login}”已经有人用了。', next: '请换一个，例如名字拼音加部门。' },
  'post-does-not-fit': { title: '这个岗位和地方对不上。', next: '{reason}' },
  'post-there': { title: '这个人已经有这个岗位了。' },
  'wechat-app-wrong': {
    title: '微信说这个 AppID 和密钥对不上。',
    next: '请到微信公众平台“开发管理”里核对，再存一次。',
  },
  'wechat-secret-missing': { title: '第一次要填密钥（AppSecret）。' },
  'wechat-in-settings': {
    title: '这个小程序写在服务器的设置文件里。',
    next: '请改 .env 里的 WECHAT_APPS，再重新启动。',
  },
  'excel-unreadable': {
    title: '这个文件打不开，不像是 Excel 表（.xlsx）。',
    next: '请在 Excel 或 WPS 里“另存为”.xlsx 再传；有密码的请先去掉密码。',
  },
  'excel-no-header': {
    title: '没有找到表头那一行。',
    next: '前20行里要有一行写着“姓名”“户号”“网格”。可以先下载样表对一对。',
  },
  'import-running': { title: '这个村正在导入。', next: '请等它做完再导。' },
  'file-too-large': { title: '文件太大，每个最多 {megabytes} MB。', next: '请换一张小一些的照片。' },
  'too-many-files': { title: '文件太多，一次最多 {count} 个。', next: '请去掉几个再送。' },
  'file-missing': { title: '没有收到文件。', next: '请选好照片再送。' },
  'file-cut-off': { title: '文件没有传完整。', next: '请看看网络，再传一次。' },
  'file-not-what-it-says': { title: '这个文件的内容和它的名字对不上。', next: '请重新拍照，或换一个文件。' },
  'file-unreadable': { title: '这张照片打不开。', next: '请重新拍一张。' },
  'body-too-large': { title: '内容太长，没有送出。', next: '请缩短后再送。' },
  'unsupported-type': { title: '这种文件收不了。', next: '请换成照片或 PDF 再送。' },
  'wechat-unreachable': { title: '微信那边暂时没有回应。', next: '请稍等一会儿再试。' },
  'wechat-code-used': { title: '微信登录没有成功。', next: '请重新打开小程序再试。' },
  'phone-not-on-register': {
    title: '这个手机号和登记的不一样。',
    next: '可以用联系卡上的码，或带身份证到服务站办；也可以先办事，网格员再来核实。',
  },
  'already-verified': { title: '这个人已经核实过了。', next: '请刷新名单再看。' },
  'already-on-register': {
    title: '这个身份证号在登记里已经有人了。',
    next: '请选“就是登记里的某某”；不在您管的地方，请镇上来核实。',
  },
  'code-wrong': { title: '这个码不对。', next: '请对着卡片再看一遍。' },
  'code-expired': { title: '这个码已经用过，或者过期了。', next: '请向网格员或服务站再要一个。' },
  'not-allowed-now': { title: '现在这一步办不了。', next: '请刷新，看看现在能做什么。' },
  'status-unknown': {
    title: '办事号或者查询码不对。',
    next: '请对着条子再看一遍；条子丢了，带身份证到窗口问，或者打服务站的电话。',
  },
  'listed-once': {
    title: '缺的材料要一次说全，头一回看得出来的不能再要。',
    next: '确实要补，请督办人用“再要一次”，写明原因，记作我们的错。',
  },
  closed: { title: '这件事已经有结果了。', next: '有新情况，请重新提一件。' },
  guard: { title: '还差一点，现在不能这样办。', next: '{reason}' },
  'publicity-forbidden': {
    title: '这一项按规定不公示，为的是护着孩子。',
    next: '请直接往下办，不用公示。',
  },
  'publicity-names-number': {
    title: '公示里不能写号码。',
    next: '类别那一栏只写类别，去掉数字再公示。',
  },
  'kin-may-not': {
    title: '您和这家有亲，这一步不能由您签。',
    next: '请让别的同事去；人不够就请镇里派人。',
  },
  'signed-already': { title: '您已经签过了。', next: '要另一位去过的同事用自己的账号签。' },
  'nothing-to-sign': { title: '这一步没有要签的。', next: '请刷新，看看现在能做什么。' },
  'held-by-other': { title: '{name}正在办这一件。', next: '请先和对方说一声，或看别的件。' },
  'mandate-unfit': { title: '这样还不能请人代办。', next: '{reason}' },
  'second-person': {
    title: '换发钱的账户，要换一个人来核。',
    next: '请没有经手过这一件的同事，用自己的账号核。',
  },
  'no-glyph': {
    title: '这几个字还印不出来：{chars}。',
    next: '请到服务站要一份纸的；窗口请用有这个字的电脑打印，或手写补上。',
  },
  'already-rated': { title: '这一件您已经评过了。' },
  'certificate-not-reportable': {
    title: '这个证明村里可以开，不用反映。',
    next: '点“去开这个证明”就行。',
  },
  'place-not-served': { title: '这个地方还没有开通。', next: '请打镇便民服务中心的电话。' },
  'notice-over': { title: '这个通知已经结束了。', next: '有事请联系网格员。' },
  'notice-sent': { title: '这个通知已经发出，不能再改。', next: '要更正，请另发一个。' },
  'audience-empty': { title: '这样选，一户也没有。', next: '请放宽条件再看。' },
  'item-changed': {
    title: '这一项的办事要求刚更新过。',
    next: '请看一看新的要求，再交上去；填好的内容还在。',
  },
  'given-gone': {
    title: '以前交过的那份不能再用了。',
    next: '可能过了期，或者被拿回去了。请再填一遍、再拍一张。',
  },
  'given-in-use': { title: '在办的事还要用这一份。', next: '等办事号 {number} 那件办完，再来拿回。' },
  'nothing-to-add': { title: '还没有拍新的材料。', next: '请拍一张，或者写一句新的情况，再并过去。' },
  'draft-too-long': { title: '填得太多，存不下。', next: '请把长的话写短一点；照片不受影响。' },
  'item-unknown': { title: '没有这一项，或者已经不办了。', next: '请在「办事」里重新找，或打村里的电话。' },
  'pairing-other-desk': { title: '这个码是别的窗口的。', next: '请扫自己窗口电脑上的码。' },
  'pairing-ended': { title: '和电脑断开了。', next: '请在电脑上重新出码，再扫一次。' },
  'pad-number-unknown': {
    title: '这个号不是本站备用纸本上的。',
    next: '请对着纸再看一遍；纸上没有印号的，这一格空着。',
  },
  'pad-number-used': { title: '这个号已经用过了。', next: '请用办事号找那一件；真是另一件，这一格空着。' },
  'results-too-many': { title: '一次最多录 {most} 行。', next: '请分几次录。' },
  'results-no-header': {
    title: '表里没有找到“受理号”和“结果”两列。',
    next: '请在表头写上这两列，再传一次。',
  },
  'leave-unfit': { title: '这样请不了假。', next: '看看日子有没有写反、代办的人那几天在不在。' },
  'heirs-missing': { title: '还有岗位没有人接。', next: '请给每个岗位选一个接的人，再办离岗。' },
  'calendar-faulty': { title: '草稿里的日子有错，没有发布。', next: '请按核对里说的改好，再发布。' },
  unavailable: { title: '系统正在维护，暂时办不了。', next: '请稍后再试；急事请打村里的电话。' },
  unexpected: { title: '系统出了点问题，您填的内容没有丢。', next: '请稍后再试；还不行，请打村里的电话。' },
} as const satisfies Record<string, ProblemWords>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Fills `{name}` from `params`; what is missing stays visible, so that a test finds it. */
export const fill = (words: string, params: Record<string, string | number> = {}): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
