#!/usr/bin/env bash
# nodemailer 10.6.1: its reader of addresses makes one recipient of two, where the first has no address.
#
# Rows pasted from a mail program hold people by name alone, and Outlook writes semicolons between them. `Ada Lovelace; Ben Franklin
# <ben@example.org>` has two people. The reader drops the semicolon, which ends a group in RFC 5322, and joins what has no address to what
# follows: one recipient, `Ada Lovelace, Ben Franklin`, at the address of the second. With a comma it is the same; so
# `Lovelace, Ada <ada@example.org>` is the one person whom the writer meant, by the rule that makes one of two people elsewhere. A name without an
# address at the end is a recipient by itself.
#
# Seen: {"address":"ben@example.org","name":"Ada Lovelace, Ben Franklin"}
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund nodemailer@10.6.1 || exit 69
cat > "$folder/try.mjs" <<'END'
import read from 'nodemailer/lib/addressparser/index.js';

const lists = [
	'Ada Lovelace; Ben Franklin <ben@example.org>',
	'Ada Lovelace, Ben Franklin <ben@example.org>',
	'Lovelace, Ada <ada@example.org>',
	'ada@example.org; Ben Franklin <ben@example.org>',
	'Ben Franklin <ben@example.org>; Ada Lovelace',
];
for (const list of lists) console.log(`${list}\n    ${JSON.stringify(read(list))}`);
END
cd "$folder"
seen=$(node try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
Ada Lovelace; Ben Franklin <ben@example.org>
    [{"address":"ben@example.org","name":"Ada Lovelace, Ben Franklin"}]
Ada Lovelace, Ben Franklin <ben@example.org>
    [{"address":"ben@example.org","name":"Ada Lovelace, Ben Franklin"}]
Lovelace, Ada <ada@example.org>
    [{"address":"ada@example.org","name":"Lovelace, Ada"}]
ada@example.org; Ben Franklin <ben@example.org>
    [{"address":"ada@example.org","name":""},{"address":"ben@example.org","name":"Ben Franklin"}]
Ben Franklin <ben@example.org>; Ada Lovelace
    [{"address":"ben@example.org","name":"Ben Franklin"},{"address":"","name":"Ada Lovelace"}]
END
