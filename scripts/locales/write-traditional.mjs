/** Makes the Chinese of Taiwan anew: `npm run traditional`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { traditional } from './traditional.mjs';

const file = (name) => fileURLToPath(new URL(`../../src/locales/${name}.json`, import.meta.url));

const texts = traditional(JSON.parse(readFileSync(file('zh'), 'utf8')));
writeFileSync(file('zh-TW'), `${JSON.stringify(texts, null, '\t')}\n`);
console.log(`src/locales/zh-TW.json: ${Object.keys(texts).length} texts`);
