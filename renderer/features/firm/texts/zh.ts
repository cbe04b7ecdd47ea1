import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  set: '由本所设定：{{value}}。不能在此更改。',
  rules: {
    none: '本所未对此安装作出任何设定。设置中的各项均由您选择。',
    text: '以下各项由本机的管理人员设定，不能在此更改。Adit 启动时读取。',
    source: '来源',
    from: {
      registry: 'Windows 组策略',
      'managed-preferences': 'macOS 托管偏好设置',
      file: '本机的策略文件',
    },
    open: '由您选择',
    nothing: '无',
    minutes_other: '最迟 {{count}} 分钟后',
    updates: { off: '不更新', file: '仅从文件安装', manual: '从文件安装，并显示查看地址' },
    never: '从不；Adit 本来也不使用网络',
  },
  update: {
    text: 'Adit 从不使用网络，因此不查找也不下载任何内容。更新是由人带到本机的文件，并附有一个签名文件。',
    off: '本所不允许在 Adit 内更新。由本机的管理人员安装更新。',
    version: '已安装',
    where: '在何处查看新版本',
    whereText: '请在可联网的计算机上打开此地址，并将更新文件及其签名文件带到本机。',
    nowhere: '此版本未注明地址。请询问向您提供 Adit 的人员。',
    file: '从文件安装更新',
    fileText:
      '签名文件须与更新文件放在一起，文件名相同并以“.update”结尾。Adit 核验签名、长度和 SHA-256，只接受适用于本类计算机的更高版本。',
    choose: '选择文件…',
    verifying: '正在核验更新',
    ready: '安装版本 {{version}}？',
    verified: '签名正确，文件与签名时一致：{{file}}，{{size}}。',
    next: 'Adit 随后制作备份、锁定保险库、打开安装程序并退出。新版本首次启动时，先保留保险库的副本，再作任何改动。',
    backup: '备份未完成则不安装。',
    install: '备份、锁定并安装',
    cancel: '取消',
  },
  support: {
    text: 'Adit 不向任何人发送任何内容，出错时也不发送。需要他人协助时，您可保存其所需的信息，并自行决定是否提供。',
    what: '其中的内容',
    whatText:
      'Adit 和系统的版本，保险库、备份和设置的状态，以及出错记录：时间、错误种类和程序中的位置。不含姓名、标题、您输入的文字或路径。',
    show: '显示各行',
    again: '显示当前各行',
    lines_other: '{{count}} 行',
    read: '请阅读至末尾，然后即可保存。文件只含这些行。',
    label: '支持信息的各行',
    save: '保存为文件…',
    saved: '已保存为 {{name}}。Adit 未将其发送到任何地方。',
  },
};
