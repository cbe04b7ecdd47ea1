import type { FindingsWords } from './wording';

/** Findings and degrees of confidence in Chinese. */
export const zhFindings: FindingsWords = {
  limbs: { industrial: '产业政策', financial: '金融监管', operational: '经营资质与义务', civil: '民事效力' },
  findings: {
    industrial: {
      mining: { label: '属于“挖矿”', sentence: '本项目属于已列入淘汰类的虚拟货币“挖矿”活动。' },
      'likely-mining': { label: '很可能属于“挖矿”', sentence: '本项目很可能被认定为虚拟货币“挖矿”活动。' },
      grey: { label: '尚无定论', sentence: '本项目是否属于虚拟货币“挖矿”活动，尚无定论。' },
      'likely-not-mining': { label: '很可能不属于“挖矿”', sentence: '本项目很可能不属于虚拟货币“挖矿”活动。' },
      'not-mining': { label: '不属于“挖矿”', sentence: '本项目不属于虚拟货币“挖矿”活动。' },
    },
    financial: {
      prohibited: { label: '属于被禁止的金融活动', sentence: '本项目的代币与资金安排属于被禁止的金融活动。' },
      'likely-prohibited': {
        label: '很可能属于被禁止的金融活动',
        sentence: '本项目的代币与资金安排很可能属于被禁止的金融活动。',
      },
      grey: { label: '尚无定论', sentence: '本项目的代币与资金安排是否触及金融禁令，尚无定论。' },
      'likely-permitted': { label: '很可能不触及金融禁令', sentence: '本项目的代币与资金安排很可能不触及金融禁令。' },
      permitted: { label: '不触及金融禁令', sentence: '本项目的代币与资金安排不触及金融禁令。' },
    },
    operational: {
      barred: { label: '不得开展', sentence: '本项目的经营活动依法不得开展。' },
      'duties-missing': { label: '义务有欠缺', sentence: '本项目有应当履行而未履行的许可、备案或合规义务。' },
      'duties-unknown': { label: '履行情况不明', sentence: '本项目许可、备案与合规义务的履行情况尚未查明。' },
      'in-order': { label: '义务已履行', sentence: '本项目应履行的许可、备案与合规义务均已履行。' },
    },
    civil: {
      void: { label: '无效', sentence: '相关合同无效。' },
      'likely-void': { label: '很可能无效', sentence: '相关合同很可能被认定无效。' },
      contested: { label: '效力存在争议', sentence: '相关合同的效力存在争议。' },
      'likely-valid': { label: '很可能有效', sentence: '相关合同很可能被认定有效。' },
      valid: { label: '有效', sentence: '相关合同有效。' },
      'not-applicable': { label: '不涉及', sentence: '现有材料未显示本项目涉及合同，就合同效力不作判断。' },
    },
  },
  confidence: {
    clear: { label: '明确', meaning: '规范文义与已知事实均指向该结论，未见有分量的相反意见。' },
    probable: { label: '很可能', meaning: '该结论成立的可能性明显大于不成立，但存在相反意见。' },
    arguable: { label: '可争辩', meaning: '该结论有实质理由，相反结论同样有实质理由，均可主张。' },
    open: { label: '待定', meaning: '缺少决定性事实，现阶段不作结论。' },
  },
  confidenceIs: '把握程度：{confidence}。',
  notInPack: '本法律包未载这一问题的规则，本文不作答复。',
  noAuthority: '就此类项目未检索到直接规定或裁判，以下以类推方式论证。',
  byAnalogy: '未检索到直接依据，以类推方式论证。',
  range: '视待查明的事实，结论可在“{worst}”至“{best}”之间变动。',
  restsOn: {
    stated: '该结论以下列由委托人陈述、未经核查的事实为前提：{facts}。',
    assumed: '该结论以下列假设为前提：{facts}。',
    disputed: '该结论涉及下列双方说法不一的事实：{facts}。',
  },
  suitMayBeRefused: '管辖地法院曾对此类纠纷不予受理，起诉存在不被受理的风险。',
  weight: { decisive: '决定性', strong: '强', moderate: '中等', weak: '弱' },
  side: { project: '项目一方', authority: '监管一方' },
  level: { high: '高', moderate: '中', low: '低' },
  standing: {
    'in-force': '有效',
    repealed: '已废止',
    superseded: '已被取代',
    expired: '已失效',
    draft: '征求意见稿，无约束力',
    'not-yet': '尚未施行',
  },
  statement: '公开表态，不具法律拘束力',
};
