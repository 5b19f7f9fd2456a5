#!/usr/bin/env bash
# ical.js 2.2.1, vcard4 4.0.5 and vcf 2.1.2: one card, and no two of them read its escaped characters alike.
#
# RFC 6350 lets a writer escape a semicolon in any text (`\;`), and asks for an escaped comma and backslash. So `FN:Ada\; Countess` is
# `Ada; Countess`, and `NOTE:C:\\new\, x` is `C:\new, x`. ical.js unescapes the note and leaves the backslash before a semicolon in FN,
# though not in N. vcard4 does the contrary: it unescapes FN, and gives the note as it stands in the file. vcf unescapes nothing, and gives
# N as one text, so that who splits it at semicolons splits the family name too. A name that goes out through one of them and comes back
# through another gains backslashes each time. Nor does a bare semicolon, which the RFC allows in FN, help the writer: vcard4 splits the
# name there into a list of two, and the other two take it as it is.
#
# Seen:
#   ical.js  FN Ada\; Countess  N Lovelace; King  NOTE C:\new, x
#   vcard4   FN Ada; Countess   N Lovelace; King  NOTE C:\\new\, x
#   vcf      FN Ada\; Countess  N Lovelace\; King;Ada;;;  NOTE C:\\new\, x
#   a bare semicolon: ical.js and vcf read "Ada; Countess", vcard4 ["Ada"," Countess"]
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund ical.js@2.2.1 vcard4@4.0.5 vcf@2.1.2 || exit 69
cat > "$folder/read.mjs" <<'END'
import ICAL from 'ical.js';
import { parse } from 'vcard4';
import VCard from 'vcf';

const card = (name) => ['BEGIN:VCARD', 'VERSION:4.0', `FN:${name}`, 'N:Lovelace\\; King;Ada;;;', 'NOTE:C:\\\\new\\, x', 'END:VCARD', ''].join('\r\n');

function readings(text) {
	const component = new ICAL.Component(ICAL.parse(text));
	const four = parse(text);
	const plain = new VCard().parse(text);
	return {
		'ical.js': ['fn', 'n', 'note'].map((name) => [component.getFirstPropertyValue(name)].flat()[0]),
		vcard4: ['FN', 'N', 'NOTE'].map((name) => four.getProperty(name)[0].value).map((value) => value.familyNames ?? value),
		vcf: ['fn', 'n', 'note'].map((name) => plain.get(name).valueOf()),
	};
}

for (const [name, [full, family, note]] of Object.entries(readings(card('Ada\\; Countess')))) console.log(`${name} | FN ${full} | N ${family} | NOTE ${note}`);
for (const [name, [full]] of Object.entries(readings(card('Ada; Countess')))) console.log(`${name} | bare: ${JSON.stringify(full)}`);
END
cd "$folder"
seen=$(node read.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
ical.js | FN Ada\; Countess | N Lovelace; King | NOTE C:\new, x
vcard4 | FN Ada; Countess | N Lovelace; King | NOTE C:\\new\, x
vcf | FN Ada\; Countess | N Lovelace\; King;Ada;;; | NOTE C:\\new\, x
ical.js | bare: "Ada; Countess"
vcard4 | bare: ["Ada"," Countess"]
vcf | bare: "Ada; Countess"
END
