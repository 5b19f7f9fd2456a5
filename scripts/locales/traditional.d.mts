import type { terms } from './taiwan.mjs';

export function traditional(simplified: Readonly<Record<string, string>>, said?: typeof terms): Record<string, string>;
