import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standingOn } from '../../../shared/memo/citations/authority-standing';
import { chineseNumber, inChinese } from '../../../shared/memo/citations/chinese-number';
import { footnoteWriter } from '../../../shared/memo/citations/footnotes';
import { pinpointText } from '../../../shared/memo/citations/pinpoint';
import { outlineMemo } from '../../../shared/memo/outline';
import { memoWordings } from '../../../shared/memo/wording/index';
import { readMatter } from '../../../shared/model/read-matter';
import type { languages } from '../../../shared/model/text';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { ruMining } from '../../../shared/packs/ru-mining/index';
import { assess } from '../../../shared/reasoning/assess';
import { memoOf } from '../../fixtures/memo';

const authority = (id: string) => {
  const found = cnMining.authorities.find((one) => one.id === id);
  if (!found) throw new Error(`The pack has no ${id}`);
  return found;
};

describe('footnotes', () => {
  const notice = { authority: 'ndrc-1283-2021', pinpoint: '一' };

  it('cite in full at the first mention and short after it', () => {
    const outline = memoOf();
    const write = footnoteWriter(outline.citations, memoWordings.zh);
    expect(write([notice])).toBe(
      '《国家发展改革委等部门关于整治虚拟货币“挖矿”活动的通知》（发改运行〔2021〕1283号），2021年9月3日，第一部分。',
    );
    expect(write([{ ...notice, pinpoint: '四(八)' }])).toBe('1283号通知第四部分第（八）项。');
  });

  it('name the Chinese title beside the English one', () => {
    const write = footnoteWriter(memoOf({ lang: 'en' }).citations, memoWordings.en);
    const first = write([notice]);
    expect(first).toContain('Notice on Rectifying Virtual-currency “Mining” Activities (《');
    expect(first).toMatch(/3 September 2021, part 1\.$/);
    expect(write([notice])).toBe('Notice 1283, part 1.');
  });

  it('name the Chinese title and number beside the Russian one', () => {
    const write = footnoteWriter(memoOf({ lang: 'ru' }).citations, memoWordings.ru);
    const first = write([notice]);
    expect(first).toMatch(/^Уведомление Государственного комитета по развитию и реформам .* \(《国家发展改革委/);
    expect(first).toMatch(/, 发改运行〔2021〕1283号, 3 сентября 2021 г\., разд\. 1\.$/);
    expect(write([{ ...notice, pinpoint: '四(八)' }])).toBe('Уведомление № 1283, разд. 4, п. 8.');
  });

  it('name the original of Russian law, and its number once', () => {
    const matter = readMatter(readFileSync('examples/mining-company-irkutsk.json'), ruMining);
    if (!matter.ok) throw new Error('The example matter is broken.');
    const assessment = assess(ruMining, matter.value, { asOf: '2026-11-22', withoutPrecedents: [] });
    const first = (lang: (typeof languages)[number]) => {
      const outline = outlineMemo({ pack: ruMining, matter: matter.value, assessment, lang, profile: 'client' });
      return footnoteWriter(outline.citations, memoWordings[lang])([{ authority: 'fz-221-2024', pinpoint: '' }]);
    };
    expect(first('ru')).toMatch(/^Федеральный закон № 221-ФЗ, август 2024/);
    expect(first('en')).toMatch(/^Federal Law No\. 221-FZ[^(]*\(Федеральный закон № 221-ФЗ\), August 2024/);
    expect(first('zh')).toMatch(/^《俄罗斯联邦第221-FZ号联邦法律》（221-ФЗ），2024年8月/);
  });

  it('put a Russian article before the statute that it governs', () => {
    const write = footnoteWriter(memoOf({ lang: 'ru' }).citations, memoWordings.ru);
    const code = [{ authority: 'civil-code-art-153', pinpoint: 'art. 153(2)' }];
    expect(write(code)).toContain('Гражданский кодекс Китайской Народной Республики (《中华人民共和国民法典》)');
    expect(write(code)).toBe('Ст. 153(2) ГК КНР.');
  });

  it('end in one full stop and begin with a capital', () => {
    const { citations } = memoOf({ lang: 'ru' });
    for (const key of Object.keys(citations)) {
      const [kind, id = ''] = key.split(':');
      const cite = kind === 'case' ? { case: id } : { authority: id, pinpoint: '' };
      const note = footnoteWriter(citations, memoWordings.ru)([cite]);
      expect(note).toMatch(/^[^а-я].*[^.]\.$/);
    }
  });

  it('set no brackets within brackets around a number', () => {
    const { full } = memoOf().citations['authority:energy-conservation-law'] ?? {};
    expect(full).toBe('《中华人民共和国节约能源法》，主席令第77号（2007年修订，2016、2018年修正），2007年10月28日');
  });

  it('label what is repealed as history on the day of the law, and not before', () => {
    const cite = [{ authority: 'yinfa-2021-237', pinpoint: '一(四)' }];
    const after = memoOf();
    const key = 'authority:yinfa-2021-237';
    expect(after.citations).toHaveProperty([key]);
    const write = footnoteWriter(after.citations, memoWordings.zh);
    expect(write(cite)).toContain('（已于2026年2月6日废止，仅作历史依据）');
    expect(write(cite)).toContain('237号通知第一部分第（四）项（已废止）');
    expect(memoOf({ asOf: '2026-02-05' }).citations[key]?.fullNote).not.toContain('废止');
  });

  it('say where a record is not verified', () => {
    const { citations } = memoOf();
    expect(citations['authority:yinfa-2026-42']?.fullNote).toContain('记录未全部核实，见附件二');
    expect(citations['authority:ndrc-1283-2021']?.fullNote).toBe('');
  });

  it('put provisions of one source together', () => {
    const write = footnoteWriter(memoOf().citations, memoWordings.zh);
    write([notice]);
    expect(write([notice, { ...notice, pinpoint: '四(八)' }])).toBe('1283号通知第一部分、第四部分第（八）项。');
  });

  it('name an article once, though the record of the statute has it too', () => {
    const write = footnoteWriter(memoOf().citations, memoWordings.zh);
    const code = [{ authority: 'civil-code-art-153', pinpoint: 'art. 153(2)' }];
    expect(write(code)).toBe('《中华人民共和国民法典》，2020年5月28日，第153条第2款。');
    expect(write(code)).toBe('《民法典》第153条第2款。');
  });
});

describe('pinpoints', () => {
  const zh = { ...memoWordings.zh.citation, lang: 'zh' };
  const en = { ...memoWordings.en.citation, lang: 'en' };
  const ru = { ...memoWordings.ru.citation, lang: 'ru' };

  it.each([
    ['一', '第一部分', 'part 1', 'разд. 1'],
    ['四(八)', '第四部分第（八）项', 'part 4, item (8)', 'разд. 4, п. 8'],
    ['六(十八)-(二十)', '第六部分第（十八）至（二十）项', 'part 6, items (18) to (20)', 'разд. 6, п. 18–20'],
    ['art. 16(1)', '第16条第1款', 'art. 16(1)', 'ст. 16(1)'],
    ['arts 12-13', '第12至13条', 'arts 12–13', 'ст. 12–13'],
    ['第二百二十四条之一', '第224条之一', 'art. 224-1', 'ст. 224-1'],
    ['第一百七十六条(1)', '第176条第1款', 'art. 176(1)', 'ст. 176(1)'],
    ['surcharge', '', '', ''],
    ['24 Feb 2026', '24 Feb 2026', '24 Feb 2026', '24 Feb 2026'],
  ])('%s', (pinpoint, chinese, english, russian) => {
    expect(pinpointText(pinpoint, zh)).toBe(chinese);
    expect(pinpointText(pinpoint, en)).toBe(english);
    expect(pinpointText(pinpoint, ru)).toBe(russian);
  });
});

describe('Chinese numerals', () => {
  it('are read and written', () => {
    for (let value = 1; value < 100; value += 1) expect(chineseNumber(inChinese(value))).toBe(value);
    expect(inChinese(10)).toBe('十');
    expect(inChinese(17)).toBe('十七');
    expect(inChinese(20)).toBe('二十');
    expect(chineseNumber('二百八十七')).toBe(287);
    expect(chineseNumber('一百零三')).toBe(103);
    expect(chineseNumber('第三')).toBeNull();
  });
});

describe('how an authority stands on a day', () => {
  it.each([
    ['yinfa-2021-237', '2021-09-14', 'not-yet'],
    ['yinfa-2021-237', '2026-02-05', 'in-force'],
    ['yinfa-2021-237', '2026-02-06', 'repealed'],
    ['catalogue-2019-amended-2021', '2024-01-31', 'in-force'],
    ['catalogue-2019-amended-2021', '2024-02-01', 'superseded'],
    ['spc-financial-minutes-draft-2023', '2026-11-22', 'draft'],
    ['ndrc-1283-2021', '2026-11-22', 'in-force'],
  ] as const)('%s on %s: %s', (id, day, standing) => {
    expect(standingOn(authority(id), day)).toBe(standing);
  });
});
