#!/usr/bin/env bash
# yaml 2.9.1 and js-yaml 4.3.0: the placeholder of a template, `created: {{date}}`, is a mapping in a mapping, and its words are lost.
#
# Templates of notes hold placeholders in their properties, which a template plugin fills in later. Without quotes, `{{date}}` is valid YAML: a
# mapping whose only key is a mapping whose only key is `date`. So no reader complains, and whoever looks for `{{` in the values finds
# nothing. yaml makes the key a text, `{ date }`, which still tells what it was. js-yaml, and gray-matter 4.0.3 on top of it, make it
# `[object Object]`: `{{date}}` and `{{title}}` are the same to them. A name with blanks and a format with colons are taken as well.
#
# Seen:
#   {{date}}             yaml {"{ date }":null}             js-yaml {"[object Object]":null}   gray-matter the same
#   {{date:YYYY-MM-DD}}  yaml {"{ date:YYYY-MM-DD }":null}  js-yaml {"[object Object]":null}   gray-matter the same
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund yaml@2.9.1 js-yaml@4.3.0 gray-matter@4.0.3 || exit 69
cat > "$folder/try.mjs" <<'END'
import matter from 'gray-matter';
import { load } from 'js-yaml';
import { parse } from 'yaml';

for (const placeholder of ['{{date}}', '{{title}}', '{{date:YYYY-MM-DD}}', '{{my date}}']) {
	const text = `created: ${placeholder}\n`;
	const readings = { yaml: parse(text), 'js-yaml': load(text), 'gray-matter': matter(`---\n${text}---\n`, {}).data };
	for (const [library, { created }] of Object.entries(readings)) console.log(placeholder, library, JSON.stringify(created));
}
END
cd "$folder"
seen=$(node try.mjs 2> /dev/null)
echo "$seen"
diff - <(echo "$seen") <<'END'
{{date}} yaml {"{ date }":null}
{{date}} js-yaml {"[object Object]":null}
{{date}} gray-matter {"[object Object]":null}
{{title}} yaml {"{ title }":null}
{{title}} js-yaml {"[object Object]":null}
{{title}} gray-matter {"[object Object]":null}
{{date:YYYY-MM-DD}} yaml {"{ date:YYYY-MM-DD }":null}
{{date:YYYY-MM-DD}} js-yaml {"[object Object]":null}
{{date:YYYY-MM-DD}} gray-matter {"[object Object]":null}
{{my date}} yaml {"{ my date }":null}
{{my date}} js-yaml {"[object Object]":null}
{{my date}} gray-matter {"[object Object]":null}
END
