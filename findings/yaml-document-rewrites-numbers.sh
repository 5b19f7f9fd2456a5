#!/usr/bin/env bash
# yaml 2.9.1: setting one property of a document rewrites the numbers of the others. A telephone number loses its plus, a postcode its zero.
#
# `parseDocument`, `set` and `toString` keep comments, order and styles of quotes, so one takes it for an edit. Plain scalars that YAML reads as
# numbers are written anew from the number: `+442079460000` becomes 442079460000, `01067` becomes 1067, `1e3` becomes 1e+3, and 20 digits are
# rounded to the precision of a number. Hexadecimal keeps its look. Blanks before a comment become one. `intAsBigInt` keeps the many
# digits, and neither it nor `keepSourceTokens` keeps plus and zero.
#
# Seen: phone: 442079460000, postcode: 1067, account: 12345678901234567000.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund yaml@2.9.1 || exit 69
cat > "$folder/try.mjs" <<'END'
import { parseDocument } from 'yaml';

const text = ['phone: +442079460000   # home', 'postcode: 01067', 'account: 12345678901234567890', 'colour: 0xff', 'large: 1e3', 'count: 1_000', ''].join('\n');
for (const options of [{}, { keepSourceTokens: true }, { intAsBigInt: true }]) {
	const document = parseDocument(text, options);
	document.set('met', '2026-11-23');
	console.log(`${JSON.stringify(options)}\n${document.toString()}`);
}
END
cd "$folder"
seen=$(node try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
{}
phone: 442079460000 # home
postcode: 1067
account: 12345678901234567000
colour: 0xff
large: 1e+3
count: 1_000
met: 2026-11-23

{"keepSourceTokens":true}
phone: 442079460000 # home
postcode: 1067
account: 12345678901234567000
colour: 0xff
large: 1e+3
count: 1_000
met: 2026-11-23

{"intAsBigInt":true}
phone: 442079460000 # home
postcode: 1067
account: 12345678901234567890
colour: 0xff
large: 1e+3
count: 1_000
met: 2026-11-23
END
