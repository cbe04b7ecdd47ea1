export const en = {
  view: { label: 'View', one: 'One by one', whole: 'Whole form' },
  filter: {
    label: 'Which questions',
    option: '{{name}} ({{number}})',
    all: 'All questions',
    unanswered: 'Unanswered',
    unknown: 'Unknown',
    assumed: 'Assumed',
    disputed: 'Disputed',
    turning: 'Could turn a finding',
  },
  progress: '{{answered}} of {{relevant}} answered',
  groupProgress: '{{answered}}/{{relevant}}',
  contents: 'Questions',
  nextUnanswered: 'Next unanswered',
  keys: 'Keys 1–9 answer; Ctrl+Z takes the last change back.',
  next: 'Next',
  previous: 'Previous',
  command: { next: 'Next question', previous: 'Previous question' },
  notRelevant:
    'On the present answers this question does not matter. An answer is kept, and counts when the question matters again.',
  empty: {
    title: 'No question of this kind',
    text: 'Questions appear here as answers are given. Choose “All questions” to see the whole checklist.',
  },
  why: {
    title: 'Why it is asked',
    more: 'Why it is asked, and what would prove it',
    limbs: 'Bears on: {{limbs}}.',
    noLimb:
      'It turns no finding by itself; it serves the contract dates, the consequences or the comparison with cases.',
    now: 'What an answer would turn now',
    turnsNothing: 'On the present facts no answer to this question alone would turn a finding.',
    turn: '“{{answer}}”: {{limb}} becomes {{finding}}',
    proof: 'What would prove it',
  },
  findings: {
    label: 'Findings on these answers',
    was: 'before: {{finding}}',
    open_one: '{{count}} open question could turn it',
    open_other: '{{count}} open questions could turn it',
  },
} as const;
