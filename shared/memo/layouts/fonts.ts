import type { FontFace, FontPair } from './layout';

/** The typefaces that the layouts use, each with the names under which Windows, macOS and WPS have it or a near one. */
const faces = {
  times: { name: 'Times New Roman', alternatives: ['Liberation Serif', 'Times'], family: 'roman', eastAsian: false },
  arial: { name: 'Arial', alternatives: ['Liberation Sans', 'Helvetica'], family: 'swiss', eastAsian: false },
  song: { name: '宋体', alternatives: ['SimSun', 'Songti SC', 'STSong'], family: 'roman', eastAsian: true },
  hei: { name: '黑体', alternatives: ['SimHei', 'Heiti SC', 'STHeiti'], family: 'swiss', eastAsian: true },
  kai: { name: '楷体', alternatives: ['KaiTi', 'Kaiti SC', 'STKaiti'], family: 'roman', eastAsian: true },
  fangsong: { name: '仿宋', alternatives: ['FangSong', '仿宋_GB2312', 'STFangsong'], family: 'roman', eastAsian: true },
  title: {
    name: '方正小标宋简体',
    alternatives: ['方正小标宋_GBK', '华文中宋', 'STZhongsong', 'SimSun', 'Songti SC'],
    family: 'roman',
    eastAsian: true,
  },
} as const satisfies Readonly<Record<string, FontFace>>;

/** Every typeface, for the table of fonts. */
export const fontFaces: readonly FontFace[] = Object.values(faces);

const pair = (latin: 'times' | 'arial', eastAsian: 'song' | 'hei' | 'kai' | 'fangsong' | 'title'): FontPair => ({
  latin: faces[latin].name,
  eastAsian: faces[eastAsian].name,
});

/** A Latin and a Chinese typeface that go together. */
export const fonts = {
  song: pair('times', 'song'),
  hei: pair('arial', 'hei'),
  kai: pair('times', 'kai'),
  fangsong: pair('times', 'fangsong'),
  title: pair('times', 'title'),
} as const;
