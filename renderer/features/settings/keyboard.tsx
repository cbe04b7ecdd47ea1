import { commandGroups, useAllCommands } from '../../app/commands';
import { useTexts as useAppTexts } from '../../app/texts';
import { Keys } from '../../ui/keys';
import styles from './page.module.css';
import { Item, Section } from './section';
import { useTexts } from './texts';

interface KeyRow {
  readonly label: string;
  readonly keys: readonly string[];
}

function KeyTable({ rows }: { readonly rows: readonly KeyRow[] }) {
  return (
    <table className={styles['table']}>
      <tbody>
        {rows.map(({ label, keys }) => (
          <tr key={label}>
            <td>{label}</td>
            <td data-align="end">
              {keys.map((combination) => (
                <Keys key={combination} keys={combination} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every key that does something: of the commands on offer, in lists and in the checklist. */
export function Keyboard() {
  const say = useTexts();
  const sayApp = useAppTexts();
  const commands = useAllCommands();
  const inLists: readonly KeyRow[] = [
    { label: say('keys.move'), keys: ['arrowup', 'arrowdown'] },
    { label: say('keys.page'), keys: ['PgUp', 'PgDn'] },
    { label: say('keys.ends'), keys: ['Home', 'End'] },
    { label: say('keys.open'), keys: ['Enter'] },
    { label: say('keys.letters'), keys: ['A', 'Z'] },
  ];
  const inChecklist: readonly KeyRow[] = [
    { label: say('keys.answer'), keys: ['digit1', 'digit9'] },
    { label: say('keys.unanswered'), keys: ['mod+Enter'] },
    { label: say('keys.question'), keys: ['alt+arrowup', 'alt+arrowdown'] },
  ];
  return (
    <Section title={say('section.keys')}>
      <p>{say('keys.text')}</p>
      {commandGroups
        .map((group) => ({ group, rows: commands.filter((command) => command.group === group) }))
        .map(({ group, rows }) => ({
          group,
          rows: rows.flatMap(({ label, keys }) => (keys === undefined ? [] : [{ label, keys: [keys] }])),
        }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ group, rows }) => (
          <Item key={group} title={sayApp(`command.group.${group}`)}>
            <KeyTable rows={rows} />
          </Item>
        ))}
      <Item title={say('keys.lists')}>
        <KeyTable rows={inLists} />
      </Item>
      <Item title={say('keys.checklist')}>
        <KeyTable rows={inChecklist} />
      </Item>
    </Section>
  );
}
