import type ObsidianLauncher from 'obsidian-launcher';

export function newLauncher(machine?: { env: Readonly<Record<string, string | undefined>> }): ObsidianLauncher;
