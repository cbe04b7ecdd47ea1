import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ScreenProps } from '../../app/page';
import { replaceRoute } from '../../app/routes';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { Icon } from '../../ui/icon';
import { PageHeader } from '../../ui/page-header';
import { Results } from './results';
import styles from './search.module.css';
import { useTexts } from './texts';
import { useSearch } from './use-search';

/** Everything in all matters, by what is written in it. */
export function Page({ route }: ScreenProps<'search'>) {
  const say = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(route.text ?? '');
  const [query, setQuery] = useState(typed);
  const { found, isBusy, error, more } = useSearch(query);
  // Asked for again by its key, or come back to: whoever comes here wants to type.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each coming is another route
  useEffect(() => input.current?.focus(), [route]);
  const look = (text: string) => {
    setQuery(text);
    replaceRoute({ screen: 'search', text });
  };
  const intoResults = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    content.current?.querySelector('button')?.focus();
  };
  const total = found?.total ?? 0;
  return (
    <div className={styles['page']}>
      <PageHeader title={say('title')} note={total > 0 ? say('found', { count: total }) : undefined} />
      <search>
        <TextInput
          ref={input}
          className={styles['query']}
          type="search"
          leftSection={<Icon name="search" />}
          label={say('field')}
          description={say('help')}
          value={typed}
          maxLength={400}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            // Half of a word in an input method is not what is looked for.
            if (!(event.nativeEvent as InputEvent).isComposing) look(event.currentTarget.value);
          }}
          onCompositionEnd={(event) => look(event.currentTarget.value)}
          onKeyDown={intoResults}
        />
      </search>
      <p className={styles['busy']} role="status">
        {isBusy && found === null ? say('working') : ''}
      </p>
      {error === null ? null : <ErrorState error={error} />}
      {query.trim() === '' ? <EmptyState title={say('begin.title')} text={say('begin.text')} /> : null}
      {found?.rows.length === 0 ? <EmptyState title={say('none.title')} text={say('none.text')} /> : null}
      <div ref={content} className={styles['content']}>
        {found === null || found.rows.length === 0 ? null : <Results rows={found.rows} />}
        {found === null || found.next === null ? null : (
          <Button variant="default" loading={isBusy} onClick={more}>
            {say('more')}
          </Button>
        )}
      </div>
    </div>
  );
}
