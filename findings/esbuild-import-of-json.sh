#!/usr/bin/env bash
# esbuild 0.28.2: in a CommonJS bundle, `import('./x.json')` gives a namespace with a getter for each key of the file.
#
# What one wants is the default export. Without an import attribute the file is a CommonJS module, and the helper that makes a namespace of
# it defines a property with a getter for each key when the import is evaluated: for a file of some thousand texts that is some thousand
# functions, and each access by key goes through one. With `{ with: { type: 'json' } }` the namespace has the default export alone. In
# the source both look like the same import.
#
# Seen:
#   without: default value, one getter, two getter, three getter
#   with: default getter
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund esbuild@0.28.2 2> /dev/null || exit 69
cd "$folder"
echo '{ "one": "1", "two": "2", "three": "3" }' > words.json
cat > show.js <<'END'
export function show(how, namespace) {
	const kinds = Object.entries(Object.getOwnPropertyDescriptors(namespace)).filter(([, { enumerable }]) => enumerable);
	console.log(`${how}: ${kinds.map(([key, { get }]) => `${key} ${get ? 'getter' : 'value'}`).join(', ')}`);
}
END
cat > without.js <<'END'
import { show } from './show';
void import('./words.json').then((words) => show('without', words));
END
cat > with.js <<'END'
import { show } from './show';
void import('./words.json', { with: { type: 'json' } }).then((words) => show('with', words));
END
seen=$(for entry in without with; do
	node_modules/.bin/esbuild "$entry.js" --bundle --format=cjs --platform=node --log-level=error --outfile="out/$entry.cjs"
	node "out/$entry.cjs"
done)
echo "$seen"
diff - <(echo "$seen") <<'END'
without: default value, one getter, two getter, three getter
with: default getter
END
