#!/usr/bin/env bash
# tasknotes-nlp-core 0.1.5: a date that a task mentions becomes the day for which it is scheduled, and goes from the title.
#
# The parser behind the task notes of TaskNotes reads "next Friday" out of a sentence, which is what it is for. It takes any date for one,
# too: one in parentheses that says when something was last done, or one that names a document. The title is left with empty
# parentheses or with half a sentence, and the task is scheduled for a day that is past.
#
# Seen:
#   Write to Ida (last 2026-10-20): "Write to Ida (last )", scheduled 2026-10-20
#   Ask Olu about the draft of 2026-10-20: "Ask Olu about the draft of", scheduled 2026-10-20
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund tasknotes-nlp-core@0.1.5 || exit 69
cat > "$folder/parse.mjs" <<'END'
import { NaturalLanguageParserCore } from 'tasknotes-nlp-core';

const parser = new NaturalLanguageParserCore();
for (const text of ['Write to Ida (last 2026-10-20)', 'Ask Olu about the draft of 2026-10-20']) {
	const { title, scheduledDate } = parser.parseInput(text);
	console.log(`${text}: "${title}", scheduled ${scheduledDate}`);
}
END
cd "$folder"
seen=$(node parse.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
Write to Ida (last 2026-10-20): "Write to Ida (last )", scheduled 2026-10-20
Ask Olu about the draft of 2026-10-20: "Ask Olu about the draft of", scheduled 2026-10-20
END
