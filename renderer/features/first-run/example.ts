import type { z } from 'zod';
import example from '../../../examples/light-mining-shanghai.json';
import type { Reply } from '../../../shared/bridge/desktop-errors';
import type { Language } from '../../../shared/model/languages';
import type { matterSchema } from '../../../shared/model/matter';
import { fileMatter } from '../../app/file-matter';

/** As the file has it: what has a default may be missing. */
const matter = example as z.input<typeof matterSchema>;

/** The example is written in Chinese and English, side by side. */
const inLanguage = (text: string, language: Language): string => {
  const [chinese, english] = text.split(' / ');
  return (language === 'zh' ? chinese : english) ?? text;
};

/** Puts the example into the vault, in the reader's language where it has it. */
export function fileExample(language: Language, onFiled: (records: number) => void): Promise<Reply<string>> {
  const say = (text: string) => inLanguage(text, language);
  const { title, client, pack, asOf } = matter;
  const head = { title: say(title), client: { ...client, name: say(client.name) }, pack };
  return fileMatter(
    {
      head: asOf === undefined ? head : { ...head, asOf },
      evidence: (matter.evidence ?? []).map(({ id, ...rest }) => ({ ...rest, title: say(rest.title), reference: id })),
      facts: matter.facts.map(({ evidence = [], note, ...fact }) =>
        note === undefined ? { ...fact, evidence } : { ...fact, evidence, note: say(note) },
      ),
    },
    onFiled,
  );
}
