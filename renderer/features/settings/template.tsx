import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { LARGEST_TEMPLATE } from '../../../shared/bridge/desktop-template';
import { type InputError, inputError } from '../../../shared/bridge/errors';
import { errorText } from '../../../shared/i18n/errors';
import { type Placeholder, placeholderNames, placeholders } from '../../../shared/memo/docx/template/placeholders';
import { useLanguage } from '../../app/i18n';
import { notifyError } from '../../app/notify';
import { keepTemplate, useTemplate } from '../../app/template';
import { saving } from '../../app/unsaved';
import { FilePick } from '../../ui/file-pick';
import { Item } from './section';
import { useTexts } from './texts';

/** Reads a file as a template; what is wrong with it, if anything, each with its place. */
async function faultsOf(file: File, bytes: Uint8Array): Promise<readonly InputError[]> {
  if (file.size > LARGEST_TEMPLATE) {
    return [inputError('file/too-large', '', { bytes: file.size, limit: LARGEST_TEMPLATE })];
  }
  const { readTemplate } = await import('../../../shared/memo/docx/template/read-template');
  const template = readTemplate(bytes);
  return template.ok ? [] : template.error;
}

/** Which placeholders a template has; null where it has none, or until it is read. */
function usePlaced(template: Uint8Array | null): ReadonlySet<Placeholder> | null {
  const [placed, setPlaced] = useState<ReadonlySet<Placeholder> | null>(null);
  useEffect(() => {
    let current = true;
    setPlaced(null);
    void import('../../../shared/memo/docx/template/read-template').then(({ readTemplate }) => {
      const read = template === null ? null : readTemplate(template);
      if (current && read?.ok) setPlaced(read.value.placed);
    });
    return () => {
      current = false;
    };
  }, [template]);
  return placed;
}

/** What a template fills in, and what it leaves out; the lawyer sees whether something was forgotten. */
function Placed({ template }: { readonly template: Uint8Array | null }) {
  const say = useTexts();
  const language = useLanguage();
  const placed = usePlaced(template);
  if (placed === null || placed.size === 0) return null;
  const at = { zh: 1, en: 0, ru: 2 }[language];
  const all = Object.keys(placeholders) as Placeholder[];
  const named = (wanted: boolean) =>
    all
      .filter((one) => placed.has(one) === wanted)
      .map((one) => `{{${placeholders[one][at]}}}`)
      .join(' ');
  return (
    <>
      <p>{say('letterhead.placed', { names: named(true) })}</p>
      {placed.size === all.length ? null : <p>{say('letterhead.notPlaced', { names: named(false) })}</p>}
    </>
  );
}

/** The firm's own Word template: chosen once, used for every memo. */
export function FirmTemplate() {
  const say = useTexts();
  const language = useLanguage();
  const template = useTemplate();
  const [faults, setFaults] = useState<readonly InputError[]>([]);
  const keep = async (bytes: Uint8Array<ArrayBuffer> | null) => {
    const reply = await saving(keepTemplate(bytes));
    if (!reply.ok) notifyError(reply.error);
  };
  const choose = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await faultsOf(file, bytes);
    setFaults(found);
    if (found.length === 0) await keep(bytes);
  };
  return (
    <Item title={say('letterhead.template')} text={say('letterhead.templateText')}>
      <p>{say('letterhead.placeholders', { names: placeholderNames.join(' ') })}</p>
      <p role="status">{template === null ? say('letterhead.noTemplate') : say('letterhead.hasTemplate')}</p>
      <Placed template={template} />
      {faults.length === 0 ? null : (
        <div role="alert">
          <p>{say('letterhead.refused')}</p>
          <ul>
            {faults.map((error) => (
              <li key={`${error.code} ${error.place} ${JSON.stringify(error.params)}`}>
                {[error.place, errorText(error, language)].filter((part) => part !== '').join(': ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Group>
        <FilePick
          label={say(template === null ? 'letterhead.choose' : 'letterhead.replace')}
          accept=".docx,.dotx"
          onPick={(files) => void choose(files)}
        />
        {template === null ? null : (
          <Button variant="default" onClick={() => void keep(null)}>
            {say('letterhead.remove')}
          </Button>
        )}
      </Group>
    </Item>
  );
}
