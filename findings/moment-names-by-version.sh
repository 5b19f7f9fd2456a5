#!/usr/bin/env bash
# moment 2.31.0: it names days, months and weeks otherwise than 2.29.4 in five languages. A note that one has named, the other does not find.
#
# 2.29.4 is what Obsidian carries. Names of daily notes are made from names of days and months (`dddd`, `MMMM`), so a program beside the app must
# write the same letters. After two minor versions, Ukrainian Friday has another apostrophe (U+2019 became U+02BC), which looks the same, and
# Ukrainian weeks are numbered by another rule; a Czech month that stands alone is in the nominative and no longer in the genitive; Swedish
# Thursday and Indonesian August have other short names; Catalan long dates have another apostrophe. `moment` with a caret in package.json
# takes the step by itself.
#
# Seen: what each of the two writes.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund moment-old@npm:moment@2.29.4 moment@2.31.0 || exit 69
cat > "$folder/try.mjs" <<'END'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const [old, current] = ['moment-old', 'moment'].map((name) => require(`${name}/min/moment-with-locales.js`));
const formats = ['dddd', 'ddd', 'dd', 'MMMM', 'MMM', 'LL', 'gggg-[W]ww', 'Do'];
console.log(old.version, current.version);
for (const language of old.locales()) {
	for (const format of formats) {
		const differing = Array.from({ length: 365 }, (_, index) => old('2026-01-01').add(index, 'days')).find(
			(day) => day.clone().locale(language).format(format) !== current(day.toDate()).locale(language).format(format),
		);
		if (differing === undefined) continue;
		console.log(language, format, differing.format('YYYY-MM-DD'), [differing.locale(language).format(format), current(differing.toDate()).locale(language).format(format)].map((name) => name.replace(/[’ʼ]/g, (sign) => `<${sign.codePointAt(0).toString(16)}>`)).join(' → '));
	}
}
END
cd "$folder"
seen=$(node try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
2.29.4 2.31.0
ca LL 2026-04-01 1 d'abril de 2026 → 1 d<2019>abril de 2026
cs MMMM 2026-01-01 ledna → leden
id MMM 2026-08-01 Agt → Agu
sv ddd 2026-01-01 tor → tors
uk dddd 2026-01-02 п<2019>ятниця → п<2bc>ятниця
uk gggg-[W]ww 2026-12-28 2027-W01 → 2026-W53
END
