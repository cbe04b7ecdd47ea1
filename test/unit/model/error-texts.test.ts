import { describe, expect, it } from 'vitest';
import { inputError } from '../../../shared/bridge/errors';
import { errorText } from '../../../shared/i18n/errors';
import { shown } from '../../../shared/i18n/quote';
import { languages } from '../../../shared/model/text';

describe('errorText', () => {
  it.each(languages)('words an error with its parameters in %s', (language) => {
    const error = inputError('json/duplicate-key', 'facts[0].key', { line: 7, column: 12, key: 'tech.mechanism' });
    const text = errorText(error, language);
    for (const part of ['7', '12', 'tech.mechanism']) expect(text).toContain(part);
  });

  it('says the same thing differently in each language', () => {
    const error = inputError('file/missing', '', {});
    expect(new Set(languages.map((language) => errorText(error, language))).size).toBe(languages.length);
  });

  it('leaves out the nearest where there is none', () => {
    expect(errorText(inputError('evidence/unknown', '', { id: 'a', nearest: null }), 'en')).not.toContain('nearest');
  });
});

describe('shown', () => {
  it('spells out what could steer a terminal or turn a line around', () => {
    expect(shown('a\u001b[31m\u202eb\nc')).toBe('a\\u001b[31m\\u202eb\\u000ac');
  });

  it('shortens a long text without cutting a character', () => {
    expect(shown('😀'.repeat(500))).toBe(`${'😀'.repeat(80)}…`);
    expect(shown('短')).toBe('短');
  });
});
