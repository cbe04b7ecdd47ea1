/** opencc-js types its whole presets only; this is the one table of 29 KB that search needs. */
declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified` pairs, separated by `|`. */
  const pairs: string;
  // biome-ignore lint/style/noDefaultExport: opencc-js exports it so.
  export default pairs;
}
