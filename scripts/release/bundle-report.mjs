/** `node scripts/release/bundle-report.mjs`: writes docs/bundle.md, what the built app in out/ is made of, by size. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../run.mjs';

const PARTS = ['main', 'preload', 'vault', 'renderer'];
const NAMED_FROM_BYTES = 50_000;

/** @param {number} bytes */
const kilobytes = (bytes) => Math.round(bytes / 1000).toLocaleString('en');

/** @param {string} part */
const filesOf = (part) =>
  readdirSync(join(root, 'out', part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({
      part,
      // Without the hash that Vite adds: it changes with every build.
      name: basename(entry.name).replace(/-[\w-]{8}(?=\.\w+$)/, ''),
      bytes: statSync(join(entry.parentPath, entry.name)).size,
    }));

/** @param {readonly { bytes: number }[]} files */
const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);

const files = PARTS.flatMap(filesOf).sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1));
const named = files.filter(({ bytes }) => bytes >= NAMED_FROM_BYTES);
const others = files.filter(({ bytes }) => bytes < NAMED_FROM_BYTES);
const parts = PARTS.map((part) => files.filter((file) => file.part === part));

writeFileSync(
  join(root, 'docs', 'bundle.md'),
  `# What the app is made of

Written by \`node scripts/release/bundle-report.mjs\` after a build; sizes in kB, as they lie in the archive, without Electron.

| Part | Files | kB |
|---|---:|---:|
${parts.map((own, index) => `| ${PARTS[index]} | ${own.length} | ${kilobytes(sum(own))} |`).join('\n')}
| all | ${files.length} | ${kilobytes(sum(files))} |

| File | Part | kB |
|---|---|---:|
${named.map(({ name, part, bytes }) => `| ${name} | ${part} | ${kilobytes(bytes)} |`).join('\n')}
| ${others.length} smaller files | | ${kilobytes(sum(others))} |

Loaded only when a PDF is opened: \`pdf-view\`, \`pdf.worker.min\`, \`openjpeg\`, \`jbig2\`, the \`LiberationSans\` and \`Foxit\`
fonts and the character maps (\`Uni…\`, \`Adobe-…\`, \`GBK…\` and the like), without which Chinese and scanned evidence stays blank
(decision 0013). \`pack-chunk\` is the law, \`strength\` judges passphrases.
`,
);
