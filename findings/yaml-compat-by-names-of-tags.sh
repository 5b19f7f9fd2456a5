#!/usr/bin/env bash
# yaml 2.9.1: `compat: 'yaml-1.1'` also quotes plain dates, and a list of names for `compat` means the tags of YAML 1.2.
#
# `stringify` with `compat: 'yaml-1.1'` quotes what a reader of YAML 1.1 takes for something else, such as `yes`. Dates are among that, so
# that every day in a file gets quotes. Giving the names of the tags that matter, `compat: ['bool', 'int', 'float']`, looks like the way
# to leave timestamps out. But these names are those of YAML 1.2, for which `yes` is text, and nothing is quoted any more, without a
# warning. What works is the list of the tags themselves, taken from a document of version 1.1, without the timestamp.
#
# Seen:
#   yaml-1.1:          day: "2026-11-23", answer: "yes", at: "12:30"
#   bool, int, float:  day: 2026-11-23, answer: yes, at: 12:30
#   without timestamp: day: 2026-11-23, answer: "yes", at: "12:30"
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund yaml@2.9.1 || exit 69
cat > "$folder/write.mjs" <<'END'
import { Document, stringify } from 'yaml';

const tags = new Document(null, { version: '1.1' }).schema.tags;
const show = (how, compat) => {
	const written = stringify({ day: '2026-11-23', answer: 'yes', at: '12:30' }, { compat });
	console.log(`${`${how}:`.padEnd(19)}${written.trim().replaceAll('\n', ', ')}`);
};
show('yaml-1.1', 'yaml-1.1');
show('bool, int, float', ['bool', 'int', 'float']);
show('without timestamp', tags.filter(({ tag }) => tag !== 'tag:yaml.org,2002:timestamp'));
END
cd "$folder"
seen=$(node write.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
yaml-1.1:          day: "2026-11-23", answer: "yes", at: "12:30"
bool, int, float:  day: 2026-11-23, answer: yes, at: 12:30
without timestamp: day: 2026-11-23, answer: "yes", at: "12:30"
END
