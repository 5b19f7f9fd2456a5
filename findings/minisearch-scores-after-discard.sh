#!/usr/bin/env bash
# MiniSearch 7.2.0: after `discard`, the first search for a word gives other scores, in another order, than the second.
#
# `discard` leaves the words of a document in the index until a search for such a word, or `vacuum`, takes them out. The first search
# counts the discarded documents among those that hold the word, but not among all documents: scores are wrong, here even negative, and
# the order of the results is the reverse. The same search then gives the right ones. So the answer depends on what was searched for
# before. `remove` costs more and has no such memory: its scores are those of a new index.
#
# Seen:
#   new index:          green 0.342, garden 0.273
#   remove:             green 0.342, garden 0.273
#   discard:            garden -0.608, green -0.760
#   discard, once more: green 0.342, garden 0.273
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund minisearch@7.2.0 || exit 69
cat > "$folder/search.mjs" <<'END'
import MiniSearch from 'minisearch';

const kept = [
	{ id: 'garden', text: 'tea in the garden' },
	{ id: 'green', text: 'green tea and black tea' },
];
const gone = [
	{ id: 'walk', text: 'a long walk by the river with a flask of tea and bread' },
	{ id: 'tea', text: 'tea' },
];
const indexOf = (documents) => {
	const index = new MiniSearch({ fields: ['text'] });
	index.addAll(documents);
	return index;
};
const show = (how, index) => {
	const results = index.search('tea').map(({ id, score }) => `${id} ${score.toFixed(3)}`);
	console.log(`${`${how}:`.padEnd(20)}${results.join(', ')}`);
};

const removed = indexOf([...kept, ...gone]);
for (const document of gone) removed.remove(document);
const discarded = indexOf([...kept, ...gone]);
for (const { id } of gone) discarded.discard(id);
show('new index', indexOf(kept));
show('remove', removed);
show('discard', discarded);
show('discard, once more', discarded);
END
cd "$folder"
seen=$(node search.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
new index:          green 0.342, garden 0.273
remove:             green 0.342, garden 0.273
discard:            garden -0.608, green -0.760
discard, once more: green 0.342, garden 0.273
END
