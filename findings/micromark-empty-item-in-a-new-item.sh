#!/usr/bin/env bash
# micromark 4.0.3: `- *` directly below a paragraph is an item that says "*", and `2. b` below indented code is a paragraph. The reference
# implementation of CommonMark (commonmark 0.31.2) reads a list in a list, and a list.
#
# An empty item, or one that is not numbered 1, may not interrupt a paragraph. micromark goes on asking whether a list would interrupt one
# where none would: for the list that begins inside an item that has just begun on the same line, and after indented code that blank lines
# have ended. With a blank line before it, `- *` is a list in a list in both. So whether a text is a list can hang on what stands above it,
# and parts of a note that are parsed one by one are read otherwise than the whole.
#
# Seen (micromark first, then commonmark):
#   below a paragraph: <p>a</p><ul><li>*</li></ul> | <p>a</p><ul><li><ul><li></li></ul></li></ul>
#   below a blank line: <p>a</p><ul><li><ul><li></li></ul></li></ul> | <p>a</p><ul><li><ul><li></li></ul></li></ul>
#   below indented code: <pre><code>a</code></pre><p>2. b</p> | <pre><code>a</code></pre><ol start="2"><li>b</li></ol>
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund micromark@4.0.3 commonmark@0.31.2 || exit 69
cat > "$folder/lists.mjs" <<'END'
import * as commonmark from 'commonmark';
import { micromark } from 'micromark';

const reference = (text) => new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(text));
for (const [name, text] of [['paragraph', 'a\n- *'], ['blank line', 'a\n\n- *'], ['indented code', '    a\n\n2. b']]) {
	const [one, other] = [micromark(text), reference(text)].map((html) => html.replaceAll('\n', ''));
	console.log(`below ${/^[aeiou]/.test(name) ? '' : 'a '}${name}: ${one} | ${other}`);
}
END
cd "$folder"
seen=$(node lists.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
below a paragraph: <p>a</p><ul><li>*</li></ul> | <p>a</p><ul><li><ul><li></li></ul></li></ul>
below a blank line: <p>a</p><ul><li><ul><li></li></ul></li></ul> | <p>a</p><ul><li><ul><li></li></ul></li></ul>
below indented code: <pre><code>a</code></pre><p>2. b</p> | <pre><code>a</code></pre><ol start="2"><li>b</li></ol>
END
