#!/usr/bin/env bash
# remark-wiki-link 2.0.1: `[[Ada|the countess]]` is a link to a page of that whole name, and `[[10:30 Call]]` is a link to `10`.
#
# The plugin reads wikilinks, and Obsidian, like MediaWiki before it, parts the target from the words shown by a bar. Here it is a colon unless
# `aliasDivider` says otherwise. So every link with an alias leads to a page that does not exist, and a name with a colon, which one would not
# expect to mean anything, loses what follows it: times of day and titles with subtitles. With `aliasDivider: '|'` both are right.
# A heading behind `#` stays part of the name in either case.
#
# Seen: target and words shown of five links, by default and with the bar.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund remark-wiki-link@2.0.1 remark-parse@11.0.0 unified@11.0.5 || exit 69
cat > "$folder/try.mjs" <<'END'
import remarkParse from 'remark-parse';
import wikiLink from 'remark-wiki-link';
import { unified } from 'unified';

const note = '[[Ada|the countess]] [[Ada:the countess]] [[10:30 Call]] [[2026-11-23]] [[Ada#Family]]';
const linksIn = (node) => (node.type === 'wikiLink' ? [`${node.value} shown as ${node.data.alias}`] : (node.children ?? []).flatMap(linksIn));
for (const options of [{}, { aliasDivider: '|' }]) console.log(`${JSON.stringify(options)}\n    ${linksIn(unified().use(remarkParse).use(wikiLink, options).parse(note)).join('\n    ')}`);
END
cd "$folder"
seen=$(node try.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
{}
    Ada|the countess shown as Ada|the countess
    Ada shown as the countess
    10 shown as 30 Call
    2026-11-23 shown as 2026-11-23
    Ada#Family shown as Ada#Family
{"aliasDivider":"|"}
    Ada shown as the countess
    Ada:the countess shown as Ada:the countess
    10:30 Call shown as 10:30 Call
    2026-11-23 shown as 2026-11-23
    Ada#Family shown as Ada#Family
END
