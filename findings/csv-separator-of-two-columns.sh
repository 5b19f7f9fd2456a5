#!/usr/bin/env bash
# Papa Parse 5.7.1 and csv-parse 7.0.3: neither finds the separator of a table with two columns.
#
# Lists of names and addresses are often just that: two columns. Papa Parse counts the line break at the end as a row of one field, and asks
# for more than 1.99 fields in the average row, so that this row alone rules out semicolon and tab: it falls back to the comma, and reads one
# column. Without that line break, or with `skipEmptyLines`, it finds them. csv-parse takes any sign that is as frequent in each row for
# a candidate, letters included: every row of this table has the same number of `a` or `m`. It then reads the rows apart at the
# letter, and says that their length is invalid, even where the separator is a comma. Tables with more columns are read more often, so a first
# try looks good.
#
# Seen: Papa Parse reads `Name;Mail` as one column; csv-parse expects two fields and gets three, whatever the separator.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund papaparse@5.7.1 csv-parse@7.0.3 || exit 69
cat > "$folder/try.mjs" <<'END'
import Papa from 'papaparse';
import { parse } from 'csv-parse/sync';

const rows = (separator) => ['Name,Mail', 'Ada,ada@example.org', 'Ben,ben@example.org'].map((row) => row.replace(',', separator)).join('\n');

function csvParse(text) {
	try {
		return JSON.stringify(parse(text, { delimiter_auto: true })[0]);
	} catch (error) {
		return error.message;
	}
}

for (const separator of [';', '\t', ',']) {
	const text = `${rows(separator)}\n`;
	const { delimiter, fields } = Papa.parse(text, { header: true }).meta;
	console.log(JSON.stringify(separator), 'Papa Parse:', JSON.stringify(delimiter), JSON.stringify(fields));
	console.log('    without the last line break:', JSON.stringify(Papa.parse(rows(separator)).meta.delimiter));
	console.log('    skipEmptyLines:', JSON.stringify(Papa.parse(text, { skipEmptyLines: true }).meta.delimiter));
	console.log('    csv-parse:', csvParse(text));
}
END
cd "$folder"
seen=$(node try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
";" Papa Parse: "," ["Name;Mail"]
    without the last line break: ";"
    skipEmptyLines: ";"
    csv-parse: Invalid Record Length: expect 2, got 3 on line 2
"\t" Papa Parse: "," ["Name\tMail"]
    without the last line break: "\t"
    skipEmptyLines: "\t"
    csv-parse: Invalid Record Length: expect 2, got 3 on line 2
"," Papa Parse: "," ["Name","Mail"]
    without the last line break: ","
    skipEmptyLines: ","
    csv-parse: Invalid Record Length: expect 2, got 3 on line 2
END
