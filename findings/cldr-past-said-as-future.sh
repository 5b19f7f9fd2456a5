#!/usr/bin/env bash
# cldr-dates-full 48.2.0, and node 24.9.0 with it: some short texts for a time that has passed say that it is to come.
#
# CLDR has a text for the past and one for the future, by number. In Arabic, "3 months ago" to "10 months ago" in the short style is the text
# for "in 3 months": the long and the narrow style are right, and so are one, two and eleven months. The French short text for "3 Saturdays
# ago" and the Estonian one for Sundays say the future, too. `Intl.RelativeTimeFormat` takes these texts as they are, so an interface that
# formats in the short style, and one that reads what was formatted, take such a day for one to come.
#
# Seen: ten languages with such a text (field, style, form by number); in seven of them one text for both may be meant. node says "خلال 3 أشهر" for -3 months and for 3.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund cldr-dates-full@48.2.0 node@24.9.0 || exit 69
cat > "$folder/read.mjs" <<'END'
import { readdirSync, readFileSync } from 'node:fs';

const locales = 'node_modules/cldr-dates-full/main';
const found = new Set();
for (const locale of readdirSync(locales)) {
	const { fields } = JSON.parse(readFileSync(`${locales}/${locale}/dateFields.json`, 'utf8')).main[locale].dates;
	for (const [field, { 'relativeTime-type-past': past = {}, 'relativeTime-type-future': future = {} }] of Object.entries(fields)) {
		const toCome = new Set(Object.values(future));
		for (const [form, text] of Object.entries(past)) {
			// Some languages have no words yet: a sign and the number.
			if (toCome.has(text) && /\p{L}/u.test(text.replace('{0}', ''))) found.add(`${locale.split('-')[0]} ${field} ${form.split('-').at(-1)}`);
		}
	}
}
console.log([...found].sort().join('\n'));
for (const style of ['long', 'short', 'narrow']) console.log(style, [-2, -3, -10, -11, 3].map((months) => new Intl.RelativeTimeFormat('ar', { style }).format(months, 'month')).join(' | '));
END
cd "$folder"
seen=$(node_modules/node/bin/node read.mjs)
echo "$seen"
diff <(echo "$seen") - <<'END'
ar month-short few
ccp mon one
et sun-short other
fr sat-short one
fr sat-short other
hi hour-short other
ht sat-short one
ht sat-short other
mai day other
pcm hour-narrow one
pcm hour-narrow other
ti day other
xnr quarter other
xnr quarter-narrow other
xnr quarter-short other
long قبل شهرين | قبل 3 أشهر | قبل 10 أشهر | قبل 11 شهرًا | خلال 3 أشهر
short قبل شهرين | خلال 3 أشهر | خلال 10 أشهر | قبل 11 شهرًا | خلال 3 أشهر
narrow قبل شهرين | قبل 3 أشهر | قبل 10 أشهر | قبل 11 شهرًا | خلال 3 أشهر
END
