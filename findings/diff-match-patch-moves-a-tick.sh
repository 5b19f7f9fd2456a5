#!/usr/bin/env bash
# diff-match-patch 1.0.5: a tick that is merged with a task inserted above it can land on the inserted task, though the note still holds
# the place that the patch was made for, to the letter. The patch says that it was applied.
#
# One side ticks the only task of a note, the other inserts a task above it. The patch of the tick knows a few letters around it. They stand
# unchanged one line further down, and still the patch prefers the place where it expects them, if the inserted task is like enough:
# "Read a book" takes the tick of "Tell Ida", "Buy paint" does not. The patch of the insertion, applied to the ticked note, always leaves the
# tick where it was. All of them answer `true`. A program that merges lists of tasks by patches has to look at the ticks itself.
#
# Seen:
#   the tick, below "Buy paint": - [ ] Buy paint / - [x] Tell Ida (applied: true)
#   the tick, below "Read a book": - [x] Read a book / - [ ] Tell Ida (applied: true)
#   the insertion of "Read a book": - [ ] Read a book / - [x] Tell Ida (applied: true)
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund diff-match-patch@1.0.5 || exit 69
cat > "$folder/merge.mjs" <<'END'
import DiffMatchPatch from 'diff-match-patch';

const merge = new DiffMatchPatch();
const before = '## Day\n- [ ] Tell Ida\n';
const ticked = '## Day\n- [x] Tell Ida\n';
const inserted = (task) => `## Day\n- [ ] ${task}\n- [ ] Tell Ida\n`;
function show(name, one, other) {
	const [text, applied] = merge.patch_apply(merge.patch_make(before, one), other);
	console.log(`${name}: ${text.trim().split('\n').slice(1).join(' / ')} (applied: ${applied.join()})`);
}
show('the tick, below "Buy paint"', ticked, inserted('Buy paint'));
show('the tick, below "Read a book"', ticked, inserted('Read a book'));
show('the insertion of "Read a book"', inserted('Read a book'), ticked);
END
cd "$folder"
seen=$(node merge.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
the tick, below "Buy paint": - [ ] Buy paint / - [x] Tell Ida (applied: true)
the tick, below "Read a book": - [x] Read a book / - [ ] Tell Ida (applied: true)
the insertion of "Read a book": - [ ] Read a book / - [x] Tell Ida (applied: true)
END
