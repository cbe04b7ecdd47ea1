import { recordFields } from './record-fields';
import type { SectionWords } from './wording';

/** The phrases of each section in English. */
export const enSections: SectionWords = {
  'short-answer': {
    civil: 'Civil effect',
    exposure: 'Administrative and criminal exposure',
    measures: {
      one: 'On the facts known, {count} administrative measure may follow.',
      other: 'On the facts known, {count} administrative measures may follow.',
    },
    exposures: { one: 'There is {count} criminal exposure', other: 'There are {count} criminal exposures' },
    ratedHigh: '{exposures}; rated high: {high}.',
    noneHigh: '{exposures}; none is rated high.',
    noExposure: 'On the facts known, no administrative measure or criminal exposure calls for notice.',
    unsettled:
      'Where a question of industrial policy or finance is unsettled and comes to be decided against the project, the general consequences in that section may follow.',
    next: 'Next step',
    clarify: 'Clear up first: {question}',
    restructure: 'The change within the client’s control that helps most is to bring about the following: {change}.',
    position: 'Position of the project',
    noPosition: 'No submission is made on this question.',
  },
  questions: {
    intro:
      '{self} answers the questions below. The three regulatory questions are decided apart; the answer to one does not colour another.',
    consequences:
      'What follows for the validity of the contract, for administrative measures and for criminal exposure?',
  },
  facts: {
    caption: 'Facts and their sources',
    columns: { fact: 'Fact', answer: 'Answer', status: 'Status', source: 'Source' },
    intro: '{self} uses facts with the status shown: {meanings}.',
    meaning: {
      verified: '“verified” means checked against the document named',
      stated: '“stated” rests on the client’s word alone',
      assumed: '“assumed” serves the analysis only',
      disputed: 'of a “disputed” fact both versions are given',
    },
    gaps: { one: '{count} fact is still to be supplied.', other: '{count} facts are still to be supplied.' },
    scope: {
      taken: '{self} deals, under “{title}”, with {taken} alone.',
      withOthers:
        '{self} assesses, under “{title}”, {taken} alone. Also on file and not assessed: {others}. No finding extends to what was not assessed.',
    },
  },
  project: {
    technology: 'Technology and site',
    money: 'Money and contract',
    token: 'Income and token',
    nothing: 'No facts were obtained on this point.',
  },
  timeline: {
    caption: 'The rules and the dates of the project',
    columns: { date: 'Date', rule: 'Rule or event', effect: 'Effect on the question', status: 'As of {date}' },
    intro:
      'The dates of the activity and of the contract decide which rules apply. The table sets the changes in the rules beside them; a rule marked as no longer in force is shown as history.',
    matterEvent: 'Date of the project: {fact}',
    event: '—',
  },
  analysis: {
    intro:
      'Each question is analysed element by element: the rule, its application, the strongest opposing case, the reply to it, and the conclusion.',
    rule: 'Rule. ',
    application: 'Application. ',
    noFacts: 'No fact was obtained to which this element could be applied.',
    project: 'The project’s strongest case (weight: {weight}). ',
    projectMore: 'Further for the project (weight: {weight}). ',
    noProject: 'On the facts known, the project has no argument on this element.',
    answer: 'The answer to expect: {reply}',
    opposing: 'The strongest opposing case (weight: {weight}). ',
    opposingMore: 'Further against (weight: {weight}). ',
    noOpposing: 'On the facts known, no opposing argument on this element was found.',
    reply: 'Reply. ',
    leftOut: {
      one: '{count} further argument of less weight is kept in the working papers.',
      other: '{count} further arguments of less weight are kept in the working papers.',
    },
    conclusion: 'Conclusion. ',
    truth: {
      true: 'The element is met.',
      false: 'The element is not met.',
      unknown: 'The facts known do not show whether the element is met.',
    },
    standing: {
      authority: 'On balance the arguments favour the authority.',
      project: 'On balance the arguments favour the project.',
      balanced: 'The arguments are evenly balanced.',
      untouched: 'The facts known do not touch this element.',
    },
    untouched: 'No fact known bears on the following elements, which are therefore not analysed:',
    summary: 'Result. ',
    letter: {
      intro:
        'Each question is taken element by element: the rule, the facts, the position of the project, and the authority against it.',
      project: 'Position of the project. ',
      opposing: 'Authority to the contrary. ',
      submission: 'Submission. ',
    },
    periods: {
      caption: '{limb}: findings by period',
      columns: { period: 'Period', finding: 'Finding', basis: 'Basis', reason: 'Reason' },
    },
    duties: {
      caption: 'Licences, filings and compliance duties',
      columns: { duty: 'Duty', state: 'State', authority: 'Authority', consequence: 'If not met' },
    },
    dutyState: { met: 'met', missing: 'missing', unknown: 'unknown', 'not-required': 'not required' },
  },
  decisions: {
    caption: 'Comparable decisions and official action',
    columns: {
      case: 'Decision',
      outcome: 'Outcome',
      shared: 'Factors shared',
      distinguishing: 'Factors that distinguish',
      favours: 'Favours',
    },
    intro: 'Decisions on both sides, the closest to the project first.',
    none: 'No decision comparable with the project was found.',
    noneForProject: 'Among comparable decisions, none in favour of the project was found.',
    held: 'In substance: {holding}',
    inCommon: 'Shared with the project: {factors}.',
    inCaseOnly: 'In that case only: {factors}.',
    inProjectOnly: 'In the project only: {factors}.',
    apart: 'Unlike the project.',
    onlyThere: 'That case: {factors}',
    onlyHere: 'The project: {factors}',
    more: { one: '{count} more', other: '{count} more' },
    later: 'Decided after the date of the law, listed without weight: {cases}.',
    outcomes: {
      'mining-void': 'Mining; contract void',
      'mining-valid-pre-ban': 'Mining; contract made before the ban upheld',
      'not-accepted': 'Suit not accepted or dismissed without decision',
      administrative: 'Administrative action',
      criminal: 'Criminal conviction or prosecution',
      other: 'Other',
    },
  },
  civil: {
    general: 'In general. ',
    gapInLaw: 'The gap in the rank of the rules. ',
    counterview: 'What can be argued. ',
  },
  exposure: {
    administrative: 'Administrative measures',
    criminal: 'Criminal exposure by role',
    measures: { caption: 'Measures that may follow', columns: { measure: 'Measure', authority: 'Authority' } },
    exposures: {
      caption: 'Criminal exposure',
      columns: { role: 'Role', offence: 'Provision', level: 'Level', reason: 'Reason' },
    },
    noMeasures: 'On the facts known, no administrative measure calls for notice.',
    noExposures: 'On the facts known, no criminal exposure calls for notice.',
    unsettled:
      'The answer is not settled: should it be decided against the project, the general consequences above may follow.',
  },
  risks: {
    caption: 'Risks at a glance',
    columns: { risk: 'Risk', finding: 'Finding and confidence', level: 'Level', answer: 'Response' },
    clarifyFirst: 'Clear up first: {fact}',
    suit: 'Suit not accepted',
    seeExposure: 'See “Criminal exposure by role”',
  },
  changes: {
    caption: 'Facts that would change the answer',
    columns: { order: 'No.', fact: 'Fact', now: 'As known', if: 'If found to be', effect: 'Change of finding' },
    intro:
      'Any of these facts, once cleared up or changed, would turn the finding named. What to clear up first stands first.',
    none: 'Within the facts known, nothing was found that would turn a finding.',
    together: 'A row that begins with “and” must hold together with the row above it.',
    and: 'and: {fact}',
    other: 'the contrary',
  },
  restructuring: {
    caption: 'Restructuring options',
    columns: { order: 'No.', change: 'Change', effect: 'Change of finding' },
    intro:
      'These changes lie within the client’s control; those that ask for least stand first. A change must be carried out in fact: a change of name alone has no effect.',
    none: 'Within the client’s control, no change was found that would improve a finding.',
  },
  evidence: {
    caption: 'Facts to clear up and the material that would do it',
    columns: { order: 'No.', fact: 'Fact to clear up', material: 'Material that would prove it', bears: 'Bears on' },
    intro: 'In order of what moves the answer most; the first entries should be obtained first.',
    none: 'No unknown fact could turn a finding.',
    verify: {
      caption: 'Facts that carry a finding and are still to be verified',
      columns: { fact: 'Fact', status: 'Status', material: 'Material that would verify it' },
    },
  },
  limits: {
    lawOf:
      '{self} states the law that the pack “{pack}” holds, as of {date}; what the pack does not hold, and any other law, it does not deal with.',
    law: '{self} states the law of mainland China as of {date}: statutes, regulations, normative documents and the decisions that could be found. It does not deal with any other law.',
    verified:
      'Facts marked “verified” presuppose that copies match their originals and that the documents are genuine and complete.',
    stated: 'Stated by the client and not verified: {facts}.',
    assumed: 'Assumed: {facts}. Where an assumption fails, the findings that rest on it fall.',
    disputed: 'Disputed: {facts}.',
    unknown: 'Not yet known: {facts}.',
    records: {
      one: 'The record of {count} authority cited is not fully verified (see the annex); read the original before relying on it.',
      other:
        'The records of {count} authorities cited are not fully verified (see the annex); read the originals before relying on them.',
    },
    cases:
      'Decisions are largely known from published reports or extracts; where a docket number or date could not be verified, the annex says so.',
    pack: 'Body of law used: {pack}, release {version}, law checked to {checked}. The same facts and release give the same result.',
    abbreviations: 'Abbreviations: {list}.',
    abbreviation: '{short} – {full}',
    noUpdate: '{self} speaks as of its date and on the facts set out. Later changes call for a supplement.',
    confidence: { caption: 'Terms of confidence', columns: { term: 'Term', meaning: 'Meaning' } },
  },
  'annex-checklist': {
    caption: 'Record of the checklist',
    columns: { question: 'Question', answer: 'Answer', status: 'Status', source: 'Source' },
    notAnswered: 'not answered',
  },
  'annex-authorities': {
    caption: 'Authorities cited',
    columns: {
      authority: 'Title and number',
      date: 'Issued',
      status: 'As of {date}',
      checked: 'Last checked',
      unverified: 'Not verified in the record',
    },
    cases: {
      caption: 'Decisions cited',
      columns: { case: 'Decision', date: 'Decided', number: 'Docket number', record: 'Reliability of record' },
    },
    never: 'not re-read',
    nothing: '—',
    notInFull: 'not read in full',
    singleSource: 'single source',
    fields: recordFields.en,
    record: { high: 'high', medium: 'medium', low: 'low' },
  },
  'annex-evidence': {
    caption: 'Evidence schedule',
    columns: { number: 'No.', title: 'Title, kind and date', proves: 'Goes to prove', hash: 'SHA-256' },
    none: 'No evidence has been received.',
    noFile: 'reference, no file',
    kinds: { 'idc-contract': 'IDC contract' },
  },
};
