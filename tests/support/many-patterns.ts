/**
 * Compiles patterns until V8 optimizes no further one in this process, as it happens in an app with many plugins, or in
 * a long test run: it stops after a megabyte of compiled patterns. From then on each repetition of a new pattern takes a
 * piece of the stack for each character that it matches, and 9 MB of them are too many.
 */
export function compileManyPatterns(): void {
	for (let round = 0; round < 3_000; round += 1) {
		if (round % 100 === 0 && !isOptimized(round)) return;
		const words = Array.from({ length: 60 }, (_, word) => `(?:a${round}b${word}[c-z]+|q{2,5}${word}x)`);
		const pattern = new RegExp(`${words.join('|')}$`, 'u');
		for (let time = 0; time < 3; time += 1) pattern.test('x'.repeat(50));
	}
	throw new Error('V8 still optimizes patterns.');
}

/** Whether a pattern that nothing has compiled before matches 9 MB. */
function isOptimized(round: number): boolean {
	try {
		return new RegExp(`^[^\\n${String.fromCharCode(0x4e00 + round)}]+$`).test('a'.repeat(9_000_000));
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}
