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
};
