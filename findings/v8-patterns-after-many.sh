#!/usr/bin/env bash
# Node 24.21.0 (V8 13.6): after a process has compiled many patterns, a new one fails on a long line that the same pattern matched before.
#
# V8 stops optimizing new patterns once those of the process have taken a megabyte of code. From then on a repetition of single
# characters, such as `[^\n]+`, keeps a place to go back to for each of them, and the stack for that ends before six million. A plugin is
# one of many in its app, so a pattern that its own tests run over whole lines may raise a RangeError on a user's machine. A search for
# the next character that matters needs no such stack. The spelling alone decides: a pattern that was compiled early goes on working.
#
# Seen: the same three questions about lines of 4, 6 and 8 million characters, before and after 1,500 other patterns were compiled.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund node@24.21.0 || exit 69
cat > "$folder/try.mjs" <<'END'
const lines = [4, 6, 8].map((millions) => 'a'.repeat(millions * 1_000_000));

function answer(question) {
	try {
		return question();
	} catch (error) {
		return error.name;
	}
}

/** `unused` makes a spelling that V8 has not compiled before. */
function ask(when, unused) {
	const repeated = new RegExp(`^[^\\n${unused}]+$`);
	const single = new RegExp(`[\\n${unused}]`);
	console.log(when);
	console.log('  a repetition from start to end:', ...lines.map((line) => answer(() => repeated.test(line))));
	console.log('  no other character anywhere:', ...lines.map((line) => answer(() => !single.test(line))));
	return repeated;
}

const early = ask('before', 'x');
for (let number = 0; number < 1_500; number += 1) {
	const words = Array.from({ length: 60 }, (_, word) => `a${number}b${word}[c-z]+`);
	const other = new RegExp(words.join('|'), 'u');
	for (let time = 0; time < 3; time += 1) other.test('x'.repeat(50));
}
ask('after 1,500 patterns', 'y');
console.log('  the early pattern:', ...lines.map((line) => answer(() => early.test(line))));
END
cd "$folder"
node=node_modules/node/bin/node
seen=$("$node" -p 'process.version'; "$node" try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
v24.21.0
before
  a repetition from start to end: true true true
  no other character anywhere: true true true
after 1,500 patterns
  a repetition from start to end: true RangeError RangeError
  no other character anywhere: true true true
  the early pattern: true true true
END
