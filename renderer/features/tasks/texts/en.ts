export const en = {
  title: 'Tasks of this matter',
  none: {
    title: 'No tasks yet',
    text: 'What is to be done in this matter stands here: from the checklist, from what would change the result, or added below.',
  },
  add: 'Add',
  newTitle: 'What is to be done',
  due: 'Due',
  dueOn: 'due {{day}}',
  overdue: 'overdue since {{day}}',
  assignee: 'Who',
  done: 'Done: {{title}}',
  goTo: 'Go to the question',
  remove: 'Remove {{title}}',
  removed: 'Removed.',
  undo: 'Undo',
} as const;
