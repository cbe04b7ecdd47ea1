import type { TextsIn } from '../texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  rail: {
    label: '分区',
    matters: '案件',
    search: '检索',
    library: '资料库',
    settings: '设置',
    lock: '锁定',
    collapse: '收窄侧栏',
    expand: '展开侧栏',
  },
  tab: {
    overview: '概览',
    facts: '事实',
    evidence: '证据',
    checklist: '清单',
    argument: '论证',
    memo: '备忘录',
    timeline: '时间线',
    precedents: '先例',
    tasks: '任务',
    history: '历史',
  },
  command: {
    palette: '查找命令',
    back: '后退',
    forward: '前进',
    inspector: '显示或隐藏检视栏',
    lock: '锁定保险库',
    placeholder: '要做什么？',
    nothing: '没有此名称的命令',
    group: { go: '前往', matter: '案件', view: '视图', app: 'Adit' },
  },
  leave: {
    title: '部分内容未能保存',
    text: '您输入的内容仍在此处。若不保存而继续，该内容将丢失。',
    stay: '留在此处',
    retry: '再次保存',
    discard: '继续并放弃该内容',
  },
  fault: {
    title: '此界面发生故障',
    text: '已保存的内容不受影响。请重新打开此界面；如再次发生故障，请重新启动 Adit 并报告该故障。',
    retry: '重新打开',
  },
  notice: {
    missing:
      'Adit 存于保险库之外、用以察觉丢失的记录缺失或损坏，已依保险库本身重新写入；此前是否丢失过保存内容，无从判断。请将最近的案件与您的记忆核对。',
    stale: 'Adit 无法写入用以察觉丢失的文件，例如因磁盘已满。您保存的内容仍予保留。请腾出磁盘空间。',
    settings: '设置无法读取。原设置文件已搁置，现为初始设置。',
    parts_other: '发现保险库有 {{count}} 处损坏：{{parts}}。请立即制作备份，并保留此前的备份。',
    rebuilt: '案件列表曾损坏，已依案件本身重新生成。',
    part: {
      header: '载有密钥封装的文件头',
      head: '最后一次保存的标记',
      audit: '审计日志',
      summaries: '案件列表',
      matterKey: '某一案件的密钥',
    },
    close: '关闭此提示',
  },
  idle: {
    title: '保险库即将锁定',
    text_other: '本机已有一段时间无人操作。{{count}} 秒后保险库将锁定；已输入的内容会先行保存。',
    stay: '移动鼠标或按任意键即可继续。',
  },
  job: {
    label: '正在进行的操作',
    kind: {
      export: '正在写出案件归档',
      import: '正在读入案件归档',
      attachment: '正在写出文件',
      backup: '正在制作备份',
      drill: '正在校验备份',
      restore: '正在恢复备份',
    },
  },
  opening: '正在打开保险库…',
};
