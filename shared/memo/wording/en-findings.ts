import type { FindingsWords } from './wording';

/** Findings and degrees of confidence in English. */
export const enFindings: FindingsWords = {
  limbs: {
    industrial: 'Industrial policy',
    financial: 'Finance',
    operational: 'Operations',
    civil: 'Civil effect',
  },
  findings: {
    industrial: {
      mining: { label: 'mining', sentence: 'The project is virtual-currency mining, an eliminated activity.' },
      'likely-mining': {
        label: 'likely mining',
        sentence: 'The project is likely to be held virtual-currency mining.',
      },
      grey: { label: 'unsettled', sentence: 'Whether the project is virtual-currency mining is unsettled.' },
      'likely-not-mining': {
        label: 'likely not mining',
        sentence: 'The project is likely not to be held virtual-currency mining.',
      },
      'not-mining': { label: 'not mining', sentence: 'The project is not virtual-currency mining.' },
    },
    financial: {
      prohibited: {
        label: 'prohibited',
        sentence: 'The project’s token and money arrangements are prohibited financial activity.',
      },
      'likely-prohibited': {
        label: 'likely prohibited',
        sentence: 'The project’s token and money arrangements are likely to be held prohibited financial activity.',
      },
      grey: {
        label: 'unsettled',
        sentence: 'Whether the project’s token and money arrangements breach the financial bans is unsettled.',
      },
      'likely-permitted': {
        label: 'likely permitted',
        sentence: 'The project’s token and money arrangements are likely not to breach the financial bans.',
      },
      permitted: {
        label: 'permitted',
        sentence: 'The project’s token and money arrangements do not breach the financial bans.',
      },
    },
    operational: {
      barred: { label: 'barred', sentence: 'The operation may not be carried on.' },
      'duties-missing': {
        label: 'duties missing',
        sentence: 'Licences, filings or compliance duties that the project needs are missing.',
      },
      'duties-unknown': {
        label: 'duties unknown',
        sentence: 'Whether the project meets its licence, filing and compliance duties is not known.',
      },
      'in-order': {
        label: 'in order',
        sentence: 'The project meets the licence, filing and compliance duties that apply to it.',
      },
    },
    civil: {
      void: { label: 'void', sentence: 'The contract is void.' },
      'likely-void': { label: 'likely void', sentence: 'The contract is likely to be held void.' },
      contested: { label: 'contested', sentence: 'The validity of the contract is contested.' },
      'likely-valid': { label: 'likely valid', sentence: 'The contract is likely to be held valid.' },
      valid: { label: 'valid', sentence: 'The contract is valid.' },
      'not-applicable': {
        label: 'not applicable',
        sentence: 'The material shows no contract, and no view is taken on validity.',
      },
    },
  },
  confidence: {
    clear: {
      label: 'clear',
      meaning: 'The words of the rules and the known facts point to this answer; no contrary view of weight was found.',
    },
    probable: {
      label: 'probable',
      meaning: 'The answer is distinctly more likely right than wrong, though a contrary view exists.',
    },
    arguable: {
      label: 'arguable',
      meaning: 'The answer has substantial reasons; so has the contrary one. Either can properly be advanced.',
    },
    open: { label: 'open', meaning: 'Decisive facts are missing; no answer is given at this stage.' },
  },
  confidenceIs: 'Confidence: {confidence}.',
  notInPack: 'The pack holds no law on this question; it is not answered here.',
  noAuthority: 'No authority was found for this kind of project; what follows is argued by analogy.',
  byAnalogy: 'No authority found; argued by analogy.',
  range: 'The facts still missing could move the answer between “{worst}” and “{best}”.',
  restsOn: {
    stated: 'It rests on facts that the client states and that were not verified: {facts}.',
    assumed: 'It rests on assumptions: {facts}.',
    disputed: 'It turns on disputed facts: {facts}.',
  },
  suitMayBeRefused: 'Courts of the forum have declined to hear such suits; a claim may not be accepted.',
  weight: { decisive: 'decisive', strong: 'strong', moderate: 'moderate', weak: 'weak' },
  side: { project: 'the project', authority: 'the authority' },
  level: { high: 'High', moderate: 'Moderate', low: 'Low' },
  standing: {
    'in-force': 'in force',
    repealed: 'repealed',
    superseded: 'superseded',
    expired: 'expired',
    draft: 'draft, not binding',
    'not-yet': 'not yet in force',
  },
  statement: 'public statement, not binding',
};
