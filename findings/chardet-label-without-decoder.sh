#!/usr/bin/env bash
# chardet 2.2.0 with TextDecoder: `ISO-2022-KR` is found, and then "the replacement encoding is not supported".
#
# `new TextDecoder(chardet.detect(bytes))` looks like the whole of reading a text, and the names are those of the standards. For a Korean mail
# the name is right, and TextDecoder knows it as a label: for the encoding "replacement", which the Encoding Standard gives to encodings
# that browsers have dropped. It throws a RangeError about an encoding that nobody has named. So a label that is known is no sign that the
# text can be read.
#
# Seen:
#   detected: ISO-2022-KR
#   TextDecoder: RangeError: The "replacement" encoding is not supported
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund chardet@2.2.0 || exit 69
cat > "$folder/detect.mjs" <<'END'
import chardet from 'chardet';

// A Korean word, twice: the header of ISO-2022-KR, then shift out, three characters of two bytes, shift in.
const word = '\x0e\x47\x51\x31\x39\x3e\x6e\x0f';
const label = chardet.detect(Buffer.from(`\x1b$)C${word}, ${word}\n`, 'latin1'));
console.log(`detected: ${label}`);
try {
	console.log(`TextDecoder: ${new TextDecoder(label).encoding}`);
} catch (error) {
	console.log(`TextDecoder: ${error.name}: ${error.message}`);
}
END
cd "$folder"
seen=$(node detect.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
detected: ISO-2022-KR
TextDecoder: RangeError: The "replacement" encoding is not supported
END
