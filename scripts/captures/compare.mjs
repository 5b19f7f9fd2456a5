/**
 * Names each difference between two folders of captures, and ends with 1 if there is one.
 *
 *     npm run captures -- dist/captures/workbench dist/captures/obsidian-1.14.4
 */
import process from 'node:process';
import { differencesOfCaptures } from './differences.mjs';

const [one, other, ...more] = process.argv.slice(2);
if (one === undefined || other === undefined || more.length > 0) {
	console.error(
		'Name two folders of captures: npm run captures -- dist/captures/workbench dist/captures/obsidian-1.14.4',
	);
	process.exitCode = 2;
} else {
	await compare(one, other);
}

async function compare(one, other) {
	try {
		const { count, differences } = await differencesOfCaptures(one, other);
		for (const difference of differences) console.info(difference);
		console.info(
			differences.length === 0
				? `${count} ${count === 1 ? 'capture agrees' : 'captures agree'}`
				: `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}`,
		);
		process.exitCode = differences.length === 0 ? 0 : 1;
	} catch (error) {
		console.error(error.message);
		process.exitCode = 2;
	}
}
