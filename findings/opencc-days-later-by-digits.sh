#!/usr/bin/env bash
# opencc-js 1.4.2: "3 days later" keeps its simplified sign when the number is written in digits, and is right when it is written in words.
#
# Simplified 后 is two words in Traditional Chinese: 後 (after) and 后 (queen). The dictionary has 天后, a queen of heaven or of song, as a word
# of its own, and phrases such as 三天后 (three days later) beside it. With a digit or a placeholder before it, no phrase matches, so the text
# speaks of three queens: 3 天后, {count} 天后. Weeks, months and hours are right in both spellings. Texts of an interface hold placeholders
# where sentences hold words, so these are the ones that go wrong; a table of exceptions has to name them.
#
# Seen: 三天后見 becomes 三天後見, and 3 天后見 stays 3 天后見, in the conversions to Taiwan with and without its phrases, and to Hong Kong.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund opencc-js@1.4.2 || exit 69
cat > "$folder/convert.mjs" <<'END'
import { Converter } from 'opencc-js';

for (const to of ['tw', 'twp', 'hk']) {
	const convert = Converter({ from: 'cn', to });
	console.log(to, ['三天后见', '两天后见', '3 天后见', '3天后见', '{count} 天后见', '3 周后见', '3 个月后见', '3 小时后见'].map((text) => convert(text)).join(' | '));
}
END
cd "$folder"
seen=$(node convert.mjs)
echo "$seen"
diff <(echo "$seen") - <<'END'
tw 三天後見 | 兩天後見 | 3 天后見 | 3天后見 | {count} 天后見 | 3 周後見 | 3 個月後見 | 3 小時後見
twp 三天後見 | 兩天後見 | 3 天后見 | 3天后見 | {count} 天后見 | 3 周後見 | 3 個月後見 | 3 小時後見
hk 三天後見 | 兩天後見 | 3 天后見 | 3天后見 | {count} 天后見 | 3 周後見 | 3 個月後見 | 3 小時後見
END
