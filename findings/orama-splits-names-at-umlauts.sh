#!/usr/bin/env bash
# @orama/orama 3.1.18: in an index of names, a search for Müller finds Möller, Muller and Mueller, and Müller after the latter two.
#
# The tokenizer for English, which is the default, knows no letters with marks in it: it splits the word at ü, and looks for `m` and `ller`. Each
# name with `m` at its start is a hit, and the short words score best for those without the letter. So no result is missing, and the wrong one is
# first. With `language: 'german'` Müller and Muller are one word, and Möller is apart. A language with names of all countries in it has no
# tokenizer that fits: a custom one has to fold the letters.
#
# Seen: the names found, best first.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund @orama/orama@3.1.18 || exit 69
cat > "$folder/try.mjs" <<'END'
import { create, insert, search } from '@orama/orama';

const names = ['Müller', 'Möller', 'Muller', 'Mueller'];
for (const language of ['english', 'german']) {
	const index = create({ schema: { name: 'string' }, components: { tokenizer: { language } } });
	for (const name of names) insert(index, { name });
	for (const term of ['Müller', 'Möller', 'Muller']) {
		const { hits } = search(index, { term });
		console.log(`${language.padEnd(8)}${term.padEnd(8)}${hits.map(({ document }) => document.name).join(', ')}`);
	}
}
END
cd "$folder"
seen=$(node try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
english Müller  Muller, Mueller, Müller, Möller
english Möller  Muller, Mueller, Müller, Möller
english Muller  Muller
german  Müller  Müller, Muller
german  Möller  Möller
german  Muller  Müller, Muller
END
