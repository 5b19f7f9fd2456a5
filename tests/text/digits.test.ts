import { expect, it } from 'vitest';
import { withAsciiDigits } from '../../src/text/digits';

it.each([
	['2026-11-23', '2026-11-23'],
	['٢٠٢٦-١١-٢٣', '2026-11-23'],
	['۲۰۲۶-۱۱-۲۳', '2026-11-23'],
	['२०२६-११-२३', '2026-11-23'],
	['২০২৬-১১-২৩', '2026-11-23'],
	['၂၀၂၆-၁၁-၂၃', '2026-11-23'],
	['២០២៦', '2026'],
	['２０２６', '2026'],
	['a ٩ b', 'a 9 b'],
	['½ ² Ⅷ 十', '½ ² Ⅷ 十'],
])('writes the digits of %s as %s', (text, written) => {
	expect(withAsciiDigits(text)).toBe(written);
});

it('knows the value of each decimal digit of Unicode', () => {
	const digits = Array.from({ length: 0x20000 }, (_, code) => code).filter((code) =>
		/^\p{Nd}$/u.test(String.fromCodePoint(code)),
	);
	expect(digits.length).toBeGreaterThan(500);
	expect(digits.filter((code) => !/^\d$/.test(withAsciiDigits(String.fromCodePoint(code))))).toEqual([]);
	// Ten digits of a script stand in a row.
	for (let at = 0; at < digits.length; at += 10) {
		const row = digits
			.slice(at, at + 10)
			.map((code) => String.fromCodePoint(code))
			.join('');
		expect(withAsciiDigits(row)).toBe('0123456789');
	}
});
