#!/usr/bin/env bash
# yaml 2.9.1 and js-yaml 4.3.0 write plain texts that gray-matter 4.0.3 reads as numbers: `1_000` comes back as 1000, `12:30:00` as 45000.
#
# A text needs quotes where a reader would take it for something else, and both writers see to that, as they read YAML themselves: by
# version 1.2. gray-matter brings js-yaml 3, which follows 1.1, where digits may hold underscores and a number may have base sixty. js-yaml 4
# quotes a time of day and a date, and leaves the underscore. yaml leaves all three, so that a date which was text comes back as an instant.
# What one tool wrote as text is a number to the next, and the text is gone when that one writes it back.
#
# Seen: of eight texts, yaml loses three in this way, and js-yaml one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund yaml@2.9.1 js-yaml@4.3.0 gray-matter@4.0.3 || exit 69
cat > "$folder/try.mjs" <<'END'
import matter from 'gray-matter';
import { dump } from 'js-yaml';
import { stringify } from 'yaml';

const texts = ['12:30:00', '1_000', '0o14', '014', '2026-11-23', 'yes', '1e3', '0x1f'];
for (const [library, write] of Object.entries({ yaml: stringify, 'js-yaml': dump })) {
	for (const text of texts) {
		const written = write({ value: text });
		const { value } = matter(`---\n${written}---\n`, {}).data;
		console.log(library.padEnd(8), text.padEnd(11), written.trim().padEnd(21), value === text ? 'the same' : JSON.stringify(value));
	}
}
END
cd "$folder"
seen=$(node try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
yaml     12:30:00    value: 12:30:00       45000
yaml     1_000       value: 1_000          1000
yaml     0o14        value: "0o14"         the same
yaml     014         value: "014"          the same
yaml     2026-11-23  value: 2026-11-23     "2026-11-23T00:00:00.000Z"
yaml     yes         value: yes            the same
yaml     1e3         value: "1e3"          the same
yaml     0x1f        value: "0x1f"         the same
js-yaml  12:30:00    value: '12:30:00'     the same
js-yaml  1_000       value: 1_000          1000
js-yaml  0o14        value: '0o14'         the same
js-yaml  014         value: '014'          the same
js-yaml  2026-11-23  value: '2026-11-23'   the same
js-yaml  yes         value: 'yes'          the same
js-yaml  1e3         value: '1e3'          the same
js-yaml  0x1f        value: '0x1f'         the same
END
