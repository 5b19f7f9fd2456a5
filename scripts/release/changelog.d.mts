export const unreleased: string;
export function sectionOf(changelog: string, title: string): string | null;
export function titlesOf(changelog: string): string[];
export function released(changelog: string, version: string, day: string): string;
