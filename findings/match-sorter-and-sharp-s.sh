#!/usr/bin/env bash
# match-sorter 8.3.1: it looks past every accent, finds Łukasz by lukasz and Þór by thor, and does not find Straße by strasse.
#
# The library folds letters before it compares, also those that Unicode does not take apart into a letter and a mark (ł, ø) and those
# that stand for two (æ, þ). So one leaves the folding of names to it. ß is left out, though STRASSE is how it is written in capitals and in
# passports. `Intl.Collator` with `sensitivity: 'base'` takes ß and ss for equal, and þ and th for different.
#
# Seen: which of seven names are found by which words.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund match-sorter@8.3.1 || exit 69
cat > "$folder/try.mjs" <<'END'
import { matchSorter } from 'match-sorter';

const asked = { Łukasz: 'lukasz', Søren: 'soren', Iñaki: 'inaki', Ægir: 'aegir', Þór: 'thor', Straße: 'strasse', Weiß: 'weiss' };
const collator = new Intl.Collator('de', { sensitivity: 'base' });
for (const [name, words] of Object.entries(asked)) {
	console.log(`${name} by ${words}: match-sorter ${matchSorter([name], words).length > 0}, Intl.Collator ${collator.compare(name, words) === 0}`);
}
END
cd "$folder"
seen=$(node try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
Łukasz by lukasz: match-sorter true, Intl.Collator true
Søren by soren: match-sorter true, Intl.Collator true
Iñaki by inaki: match-sorter true, Intl.Collator true
Ægir by aegir: match-sorter true, Intl.Collator true
Þór by thor: match-sorter true, Intl.Collator false
Straße by strasse: match-sorter false, Intl.Collator true
Weiß by weiss: match-sorter false, Intl.Collator true
END
