#!/usr/bin/env bash
# @date-fns/utc 2.1.1: importing `UTCDateMini` from the package creates three Intl.DateTimeFormat.
#
# `UTCDateMini` is there for those who need no formatting. Imported from '@date-fns/utc', it still loads the module of `UTCDate`,
# which creates its formats when it is evaluated: about 30 ms at the start of a program in Node 20 on a busy machine, where nothing else had
# used Intl before. esbuild keeps them in a bundle too, because a `new` at the top of a module may have an effect. Import
# '@date-fns/utc/date/mini' instead.
#
# Seen:
#   @date-fns/utc: 3 formats created
#   @date-fns/utc/date/mini: 0 formats created
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund @date-fns/utc@2.1.1 || exit 69
cat > "$folder/count.mjs" <<'END'
let created = 0;
const counted = (Original) =>
	new Proxy(Original, {
		construct(target, args, newTarget) {
			created += 1;
			return Reflect.construct(target, args, newTarget);
		},
	});
Intl.DateTimeFormat = counted(Intl.DateTimeFormat);
const name = process.argv[2];
const { UTCDateMini } = await import(name);
if (new UTCDateMini(2026, 10, 23).toISOString() !== '2026-11-23T00:00:00.000Z') throw new Error('This is not the day');
console.log(`${name}: ${created} formats created`);
END
cd "$folder"
seen=$(for name in @date-fns/utc @date-fns/utc/date/mini; do node count.mjs "$name"; done)
echo "$seen"
diff - <(echo "$seen") <<'END'
@date-fns/utc: 3 formats created
@date-fns/utc/date/mini: 0 formats created
END
