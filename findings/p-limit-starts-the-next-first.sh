#!/usr/bin/env bash
# p-limit 7.3.3: with a limit of 1, the next job starts before the caller of the job that has ended goes on.
#
# "One at a time" is easily read as: my job, then what I do behind `await limit(job)`, then the next job. But the limit covers the job alone.
# The queue starts the next job as soon as the first has ended, before the promise of the first reaches its caller. State that the caller
# sets behind its `await` is not there yet when the next job reads it. It has to be set within the job.
#
# Seen:
#   job 1 starts, job 1 ends, job 2 starts, caller 1 goes on, job 2 ends, caller 2 goes on
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --silent --no-audit --no-fund p-limit@7.3.3 || exit 69
cat > "$folder/jobs.mjs" <<'END'
import pLimit from 'p-limit';

const limit = pLimit(1);
const order = [];
const call = async (number) => {
	await limit(async () => {
		order.push(`job ${number} starts`);
		await null;
		order.push(`job ${number} ends`);
	});
	order.push(`caller ${number} goes on`);
};
await Promise.all([call(1), call(2)]);
console.log(order.join(', '));
END
cd "$folder"
seen=$(node jobs.mjs)
echo "$seen"
diff - <(echo "$seen") <<'END'
job 1 starts, job 1 ends, job 2 starts, caller 1 goes on, job 2 ends, caller 2 goes on
END
