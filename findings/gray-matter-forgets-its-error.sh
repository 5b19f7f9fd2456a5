#!/usr/bin/env bash
# gray-matter 4.0.3: properties that cannot be read are an error the first time, and no properties the second.
#
# Without options, gray-matter keeps each text that it has been given, in a cache that nothing empties but `matter.clearCache()`. The entry is
# made before the YAML is read. So the first call with broken YAML throws, and every further call with the same text gives empty
# data and the text with its properties still in it, as if all were well. A program that tries again after an error, or reads the same note in
# a second place, takes the properties for missing, and may write new ones. Any options at all, `{}` too, keep the cache out of it.
#
# Seen: without options: YAMLException, then {} and {}. With `{}`: YAMLException each time.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund gray-matter@4.0.3 || exit 69
cat > "$folder/try.mjs" <<'END'
import matter from 'gray-matter';

const note = '---\ntags: [network90\n---\nMet at the fair.\n';

function read(...options) {
	try {
		const { data, content } = matter(note, ...options);
		return `data ${JSON.stringify(data)}, content ${JSON.stringify(content)}`;
	} catch (error) {
		return error.name;
	}
}

for (let time = 1; time <= 3; time++) console.log(`without options, time ${time}: ${read()}`);
for (let time = 1; time <= 3; time++) console.log(`with {}, time ${time}: ${read({})}`);
END
cd "$folder"
seen=$(node try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
without options, time 1: YAMLException
without options, time 2: data {}, content "---\ntags: [network90\n---\nMet at the fair.\n"
without options, time 3: data {}, content "---\ntags: [network90\n---\nMet at the fair.\n"
with {}, time 1: YAMLException
with {}, time 2: YAMLException
with {}, time 3: YAMLException
END
